/** Completion for zsh, sourced or as a file \`_errcode\` in fpath. */

export const zsh = `#compdef errcode
# errcode completion for zsh: errcode itself finds the candidates.
_errcode() {
  local line
  local -a given candidates
  given=("\${(@Q)words[2,CURRENT-1]}" "$PREFIX")
  for line in "\${(@f)$(ERRCODE_WORDS="\${(pj:\\t:)given}" errcode completion 2>/dev/null)}"; do
    if [[ $line == '<files>' ]]; then
      _files
    elif [[ -n $line ]]; then
      candidates+=("\${\${line/$'\\t'/:}%:}")
    fi
  done
  _describe -V candidate candidates
}
if [[ $funcstack[1] == _errcode ]]; then
  _errcode "$@"
else
  compdef _errcode errcode
fi
`
