// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Digests: SHA-256 of texts, by libsodium. It knows nothing of what it digests.
