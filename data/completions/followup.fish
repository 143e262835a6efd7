# Completion of followup for fish. To have it in every new shell:
#   followup completion fish > ~/.config/fish/completions/followup.fish

function __followup_complete
    set -l -- words (commandline -opc)
    set -l -- word (commandline -ot)
    command followup __complete $words[2..] "$word" 2>/dev/null
    or __fish_complete_path (commandline -ct)
end

complete -c followup -f -k -a '(__followup_complete)'
