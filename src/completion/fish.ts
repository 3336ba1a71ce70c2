/** Completion for fish 3 and newer. */

export const fish = `# errcode completion for fish: errcode itself finds the candidates.
function __errcode_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -lx ERRCODE_WORDS (string join \\t -- $words[2..-1] "$current")
    for line in (errcode completion 2>/dev/null)
        if test "$line" = '<files>'
            __fish_complete_path "$current"
        else
            printf "%s\\n" $line
        end
    end
end
complete -c errcode -f -k -a '(__errcode_candidates)'
`
