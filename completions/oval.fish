# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Made from the command table. To make it anew:
# OVAL_REWRITE=1 swift test --filter GeneratedFileTests

function __oval_words
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    type -q -- $program; or set program oval
    set -l raw (commandline -ct)
    set -l typed (string unescape -- $raw; or string trim --left --chars '"\'' -- $raw)
    set -l lines ($program complete-words fish $words "$typed" 2>/dev/null)
    if test "$lines[1]" = \tfiles
        set -l head (string match --regex -- '^--[^=]*=' $typed)
        set -l tail (string replace --regex -- '^--[^=]*=' '' $typed)
        for path in (__fish_complete_path "$tail")
            echo -- "$head$path"
        end
        return
    end
    string join -- \n $lines
end

complete --command oval --no-files --keep-order --arguments '(__oval_words)'
