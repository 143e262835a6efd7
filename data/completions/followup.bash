# Completion of followup for bash. To have it now and in every new shell:
#   followup completion bash > ~/.local/share/bash-completion/completions/followup
# or, without the package bash-completion, in ~/.bashrc:
#   eval "$(followup completion bash)"

# Sets `words` to the words before the cursor as the shell will take them, and `quote` to the quotation mark that is
# still open. bash would break words at colons as well.
_followup_words() {
  local line=${COMP_LINE:0:COMP_POINT} character i in_word=
  words=() quote=
  for ((i = 0; i < ${#line}; i++)); do
    character=${line:i:1}
    if [[ -z $quote && $character == [[:blank:]] ]]; then
      in_word=
      continue
    fi
    [[ -n $in_word ]] || words+=('')
    in_word=yes
    if [[ $character == '\' && $quote != "'" ]]; then
      words[-1]+=${line:i+1:1}
      ((++i))
    elif [[ -z $quote && $character == [\'\"] ]]; then
      quote=$character
    elif [[ -n $quote && $character == "$quote" ]]; then
      quote=
    else
      words[-1]+=$character
    fi
  done
  [[ -n $in_word ]] || words+=('')
}

_followup() {
  local -a words lines
  local quote answer line word typed before mark i width=0
  COMPREPLY=()
  _followup_words
  if ! answer=$(command followup __complete "${words[@]:1}" 2>/dev/null); then
    compopt -o default 2>/dev/null
    return
  fi
  [[ -n $answer ]] || return
  mapfile -t lines <<<"$answer"

  # bash replaces what stands behind the last of its own word breaks.
  typed=${words[-1]} before=
  [[ -z $quote && $typed == *[:=@]* ]] && before=${typed%"${typed##*[:=@]}"}
  for line in "${lines[@]}"; do
    word=${line%%$'\t'*}
    [[ ${word,,} == "${before,,}"* ]] && word=${word:${#before}}
    case $quote in
      \') word=${word//\'/\'\\\'\'} ;;
      \") for mark in '\' '"' '$' '`'; do word=${word//"$mark"/"\\$mark"}; done ;;
      *) printf -v word %q "$word" ;;
    esac
    COMPREPLY+=("$word")
    ((${#word} > width)) && width=${#word}
  done

  # What the words mean is shown where several are listed, and never inserted (37 and 42 insert one after the other).
  ((${#lines[@]} > 1 && COMP_TYPE != 37 && COMP_TYPE != 42)) || return
  for i in "${!lines[@]}"; do
    [[ ${lines[i]} == *$'\t'* ]] && printf -v 'COMPREPLY[i]' '%-*s  (%s)' "$width" "${COMPREPLY[i]}" "${lines[i]#*$'\t'}"
  done
}

complete -o nosort -F _followup followup
