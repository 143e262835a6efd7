#compdef followup
# Completion of followup for zsh. To have it in every new shell, in ~/.zshrc, after compinit:
#   eval "$(followup completion zsh)"

_followup() {
  local answer line
  local -a lines choices shown
  if ! answer=$(command followup __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null); then
    _files
    return
  fi
  lines=("${(@f)answer}")
  choices=("${(@)lines%%$'\t'*}")
  local -i width=0
  for line in "${(@)choices}"; do
    ((${#line} > width)) && width=${#line}
  done
  for line in "${(@)lines}"; do
    [[ $line == *$'\t'* ]] && line=${(r:width:)line%%$'\t'*}"  "${line#*$'\t'}
    shown+=("$line")
  done
  compadd -V followup -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a choices
}

if [[ $funcstack[1] == _followup ]]; then
  _followup "$@"
else
  compdef _followup followup
fi
