// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What the system answered when it could not do something with a file or a program.
package enum SystemFault: Error, Hashable, Sendable {
  case notFound
  case notPermitted
  case isDirectory
  /// A part of the path is not a directory.
  case notDirectory
  case nameTooLong
  case diskFull
  case readOnly
  /// Any other `errno`.
  case other(code: Int32)

  init(errno code: Int32) {
    self =
      switch code {
      case ENOENT: .notFound
      case EACCES, EPERM: .notPermitted
      case EISDIR: .isDirectory
      case ENOTDIR: .notDirectory
      case ENAMETOOLONG, ELOOP: .nameTooLong
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EROFS: .readOnly
      default: .other(code: code)
      }
  }
}
