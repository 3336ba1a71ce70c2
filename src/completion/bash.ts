/** Completion for bash 3.2 and newer, without the package bash-completion. */

// The second argument is the cursor's word up to the cursor; COMP_WORDS has it whole.
export const bash = `# errcode completion for bash: errcode itself finds the candidates.
_errcode() {
  local IFS=$'\\t' line words
  words=("\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$2")
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = '<files>' ]; then
      compopt -o default 2>/dev/null || while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2")
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <(ERRCODE_WORDS="\${words[*]}" errcode completion 2>/dev/null)
}
complete -o nosort -F _errcode errcode 2>/dev/null || complete -F _errcode errcode
`
