// One run: understand the request, load, dispatch, save, print. Errors become words and an exit status here alone.
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <nlohmann/json.hpp>

#include "app/programs.hpp"
#include "app/run.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

enum Status : int { done = 0, wrong_use = 2, not_found = 3, refused = 4, data_file = 5 };

/// Tells people something on standard error, folded on a terminal.
void tell(const std::string& text, const World& world) {
  if (!text.empty()) world.err(on_screen(text, {.width = find_style(Colours::never, world).width}));
}

/// Prints the answer. If that fails, the error says that a change was saved all the same, and where a letter is that
/// was typed.
int print(const std::string& text, int status, const Effect& effect, const World& world) {
  if (world.out(text)) {
    if (!effect.letter.empty()) discard_edited(effect.letter);
    return status;
  }
  const std::string what = effect.saved ? "the change was saved, but the report" : "the answer";
  const std::string where =
      effect.letter.empty() ? "" : fmt::format("; what you typed is kept in {}", effect.letter.string());
  tell(fmt::format("followup: {} could not be written to standard output{}\n", what, visible(where)), world);
  return data_file;
}

/// The report of a change, and how the change is taken back.
std::string with_undo(const std::string& text, bool as_json) {
  if (!as_json) return text + "To take it back: followup undo\n";
  json::Value document = json::read(text).value();
  document["undo"] = "followup undo";
  return print_ascii(document);
}

// --- the run --------------------------------------------------------------------------------------------------------

Output carry_out(const Query& query, const Run& run) {
  return query.answer(load_part(run.file, query.part, run.env.now), run.env);
}
Output carry_out(const Edit& edit, const Run& run) { return change_file(edit, run); }
Output carry_out(const Procedure& procedure, const Run& run) { return procedure(services_of(run), run.env); }

/// Settles what the run works with.
Run prepare(const Request& request, const World& world, Effect& effect) {
  const Now now = find_now(request.date, world);
  if (request.date && !request.json) tell(fmt::format("followup: --date is {}\n", now.words), world);
  const auto warn_of = [&](const std::string& what) {
    tell(fmt::format("followup: warning: {}\n", visible(what)), world);
  };
  Style style = find_style(request.colours, world);
  style.zone = now.zone;
  return {.world = world,
          .env = {.now = now.moment,
                  .zone = now.zone,
                  .json = request.json,
                  .quiet = request.quiet,
                  .find_zone = world.find_zone,
                  .style = style},
          .file = {find_data_file(request.file, world), request.lock_timeout, find_states_folder(world), warn_of},
          .occasion = {request.summary, now.moment},
          .effect = effect,
          .is_question = request.date.has_value()};
}

int fulfil(const Request& request, const World& world, Effect& effect) {
  const Run run = prepare(request, world, effect);
  const Output output = std::visit([&](const auto& kind) { return carry_out(kind, run); }, request.operation());
  for (const Doubt& odd : oddities(run.file)) {
    run.file.warn(fmt::format("{} {}", odd.where, odd.what));
    tell(indented(odd.hint), world);
  }
  if (output.once_a_day && was_told(run)) return output.status;
  const bool tells_undo = effect.undoable && (!request.quiet || request.json);
  const std::string text = tells_undo ? with_undo(output.text, request.json) : output.text;
  const int status = print(text, output.status, effect, world);
  if (output.once_a_day && status == output.status && !text.empty()) note_told(run);
  tell(output.aside, world);
  return status;
}

/// An error in words on standard error, or as a document.
int complain(int status, const Error& error, const Request& request, bool as_json, const World& world) {
  const std::string hint = hint_of(error, request);
  if (as_json) return world.out(error_json(status, error.what(), hint)) ? status : data_file;
  tell(fmt::format("followup: {}\n{}", visible(error.what()), indented(hint)), world);
  return status;
}

/// Asks for a handle that is missing, if somebody can answer, and runs the whole line.
int ask_or_complain(const MissingWord& error, std::vector<std::string> arguments, const World& world) {
  std::vector<std::string> handles;
  try {
    if (error.field == "HANDLE" && world.ask && !error.common.json)
      handles = ask_for_handles(arguments[error.position - 1], error.common, world);
  } catch (const UsageError& refusal) {
    return complain(wrong_use, refusal, {}, false, world);
  } catch (const DataError& refusal) {
    return complain(data_file, refusal, {}, false, world);
  }
  if (handles.empty()) return complain(wrong_use, error, {}, error.common.json, world);
  arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(error.position), handles.begin(), handles.end());
  return run(arguments, world);
}

// --- completion -----------------------------------------------------------------------------------------------------

/// The choices for the blank; a file that cannot be used has none.
std::vector<Choice> choices_for(const Completion& completion, const World& world) {
  const Now now = find_now(completion.date, world);
  const Part part = part_for(*completion.blank);
  const Env env{.now = now.moment, .zone = now.zone};
  const DataFile file{.path = find_data_file(completion.file, world), .snapshots = find_states_folder(world)};
  Tracker tracker;
  try {
    if (completion.blank->field == "STATE") return choices_of(history(file), env);
    if (part != Part::nothing) tracker = load_part(file, part, now.moment);
  } catch (const DataError&) {
  }
  return choices_for(*completion.blank, tracker, env);
}

/// Prints what the last of the words (of a command line without the program's name) may be completed to. Writes
/// nothing, waits for nothing, complains of nothing. Returns the exit status: 1 if a file is to be named, which the
/// shell completes better.
int complete(const std::vector<std::string>& words, const World& world) {
  try {
    const Completion completion = completion_of(words);
    if (completion.blank && (completion.blank->field == "FILE" || completion.blank->field == "FOLDER")) return 1;
    world.out(completion_text(completion, completion.blank ? choices_for(completion, world) : completion.choices));
  } catch (const Error&) {  // what was typed so far makes no sense: nothing fits
  }
  return done;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world) {
  const bool as_json = std::ranges::count(arguments, "--json") > 0;
  Request request;  // empty until the command line is understood
  Effect effect;
  try {
    if (!arguments.empty() && arguments.front() == "__complete")
      return complete({arguments.begin() + 1, arguments.end()}, world);
    auto understood = understand(arguments, [&] { return programs_named("followup-", world); });
    if (const auto* other = std::get_if<OtherProgram>(&understood)) return run_other(*other, world);
    if (const auto* page = std::get_if<std::string>(&understood))
      return print(at_width(*page, find_style(Colours::automatic, world)), done, effect, world);
    request = std::get<Request>(std::move(understood));
    return fulfil(request, world, effect);
  } catch (const MissingWord& error) {
    return ask_or_complain(error, arguments, world);
  } catch (const UsageError& error) {
    return complain(wrong_use, error, request, as_json, world);
  } catch (const NotFound& error) {
    return complain(not_found, error, request, as_json, world);
  } catch (const Refused& error) {
    return complain(refused, error, request, as_json, world);
  } catch (const DataError& error) {
    return complain(data_file, error, request, as_json, world);
  } catch (const std::bad_alloc&) {
    if (effect.saved)
      world.err("followup: out of memory; the change was saved\n");
    else
      out_of_memory();
    return data_file;
  }
}

}  // namespace followup
