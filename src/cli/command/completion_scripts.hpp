// The scripts that make shells complete the command line of reach: all ask `reach completion words`. For cli/command.
#pragma once

#include <array>
#include <string_view>

namespace reach::cli {

struct CompletionScript {
  std::string_view name;  ///< of the shell
  std::string_view text;
};

// Bash splits words at `=` and `:`. The script joins them again, and completes only the text after the last `=`.
inline constexpr std::string_view kBashScript =
    R"script(# Completion of reach for bash: `reach completion bash > ~/.local/share/bash-completion/completions/reach`
_reach() {
  local -a words=() lines=()
  local at word joined=0 line text
  for ((at = 1; at <= COMP_CWORD; ++at)); do
    word=${COMP_WORDS[at]}
    if ((at > 1)) && [[ $word == = || $joined == 1 ]]; then words[-1]+=$word; else words+=("$word"); fi
    [[ $word == = ]] && joined=1 || joined=0
  done
  local last=${words[-1]} quote=
  case $last in
    [\"\']*) quote=${last:0:1} last=${last:1} ;;
    *) last=${last//\\/} ;;
  esac
  for ((at = 0; at < ${#words[@]} - 1; ++at)); do
    word=${words[at]}
    [[ $word == [\"\']* ]] && word=${word:1:${#word}-2} || word=${word//\\/}
    words[at]=$word
  done
  words[-1]=$last
  mapfile -t lines < <(reach completion words -- "${words[@]}" 2>/dev/null)
  COMPREPLY=()
  if [[ ${lines[0]-} == :files* ]]; then
    local path=${last##*=}
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$path")
    return
  fi
  for line in "${lines[@]}"; do
    text=${line%%$'\t'*}
    [[ $text == *=* ]] && text=${text#*=}
    [[ -n $quote || $text != *[^[:alnum:],._:/@%+-]* ]] || text=$(printf %q "$text")
    COMPREPLY+=("$text")
  done
}
complete -F _reach reach
)script";

inline constexpr std::string_view kZshScript = R"script(#compdef reach
# Completion of reach for zsh: `reach completion zsh > ~/.zfunc/_reach`, with that folder in fpath
_reach() {
  local -a lines described words_so_far
  local line text
  words_so_far=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  lines=("${(@f)$(reach completion words -- "${words_so_far[@]}" 2>/dev/null)}")
  if [[ ${lines[1]} == :files* ]]; then
    compset -P '*='
    _files
    return
  fi
  for line in "${lines[@]}"; do
    [[ -z $line ]] && continue
    text=${line%%$'\t'*}
    described+=("${text//:/\\:}:${line#*$'\t'}")
  done
  _describe -V reach described
}
if [[ ${funcstack[1]} == _reach ]]; then _reach "$@"; else compdef _reach reach; fi
)script";

inline constexpr std::string_view kFishScript =
    R"script(# Completion of reach for fish: `reach completion fish > ~/.config/fish/completions/reach.fish`
function __reach_candidates
  set -l words (commandline -opc) (commandline -ct)
  set -l lines (reach completion words -- $words[2..] 2>/dev/null)
  if string match -q ':files*' -- "$lines[1]"
    __fish_complete_path (commandline -ct)
  else
    printf '%s\n' $lines
  end
end
complete -c reach -f -a '(__reach_candidates)'
)script";

inline constexpr auto kCompletionScripts = std::to_array<CompletionScript>({
    {"bash", kBashScript},
    {"zsh", kZshScript},
    {"fish", kFishScript},
});

}  // namespace reach::cli
