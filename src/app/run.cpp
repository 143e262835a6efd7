// One run: understand the request, load, dispatch, save, print. Errors become words and an exit status here alone.
#include <algorithm>
#include <new>

#include "app/clock.hpp"
#include "app/complete.hpp"
#include "app/editor.hpp"
#include "app/once_a_day.hpp"
#include "app/paths.hpp"
#include "app/services.hpp"
#include "app/style.hpp"
#include "followup/app.hpp"
#include "followup/cli.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

enum Status : int { done = 0, wrong_use = 2, not_found = 3, refused = 4, data_file = 5 };

/// A changed file is changed, whether or not its report can be read; a letter is the user's until it is printed.
int print(const std::string& text, int status, const Effect& effect, const World& world) {
  if (world.out(text)) {
    if (!effect.letter.empty()) discard_edited(effect.letter);
    return status;
  }
  const std::string what = effect.saved ? "the change was saved, but the report" : "the answer";
  const std::string kept = effect.letter.empty() ? "" : "; what you typed is kept in " + effect.letter.string();
  world.err("followup: " + what + " could not be written to standard output" + visible(kept) + "\n");
  return data_file;
}

/// Every change says how it is taken back.
std::string with_undo(const std::string& text, bool as_json) {
  if (!as_json) return text + "To take it back: followup undo\n";
  auto document = std::get<json::Value>(json::read(text));
  document.members.push_back({"undo", "followup undo"});
  return print_ascii(document);
}

/// Warns of what is odd around the file, but stops nobody.
void warn(const DataFile& file) {
  for (const Doubt& doubt : oddities(file)) file.warn(doubt.where + " " + doubt.what);
}

Output carry_out(const Query& query, const Run& run) {
  return query.answer(load_part(run.file, query.part, run.env.now), run.env);
}
Output carry_out(const Edit& edit, const Run& run) { return change_file(edit, run); }
Output carry_out(const Procedure& procedure, const Run& run) { return procedure(services_of(run), run.env); }

Run run_for(const Request& request, const World& world, Effect& effect) {
  const Now now = find_now(request.date, world);
  if (request.date && !request.json) world.err("followup: --date is " + now.words + "\n");
  const auto tell = [&](const std::string& warning) { world.err("followup: warning: " + visible(warning) + "\n"); };
  return {.world = world,
          .env = {.now = now.moment,
                  .zone = now.zone,
                  .json = request.json,
                  .find_zone = world.find_zone,
                  .style = find_style(request.colours, world)},
          .file = {find_data_file(request.file, world), request.lock_timeout, find_states_folder(world), tell},
          .occasion = {request.line, now.moment},
          .effect = effect};
}

int fulfil(const Request& request, const World& world, Effect& effect) {
  const Run run = run_for(request, world, effect);
  const Output output = std::visit([&](const auto& kind) { return carry_out(kind, run); }, request.operation());
  warn(run.file);
  const Day today = day_of(run.env.now);
  if (output.once_a_day && has_told(run.file, today)) return output.status;
  const std::string text = effect.undoable ? with_undo(output.text, request.json) : output.text;
  const int status = print(text, output.status, effect, world);
  if (output.once_a_day && status == output.status && !text.empty()) note_told(run.file, today);
  world.err(output.aside);
  return status;
}

int complain(int status, const std::string& message, const std::string& hint, bool as_json, const World& world) {
  if (as_json) return world.out(error_json(status, message, hint)) ? status : data_file;
  world.err("followup: " + visible(message) + "\n" + indented(hint));
  return status;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world) {
  const bool as_json = std::ranges::find(arguments, "--json") != arguments.end();
  std::variant<Request, std::string> understood;
  Effect effect;
  const auto fail = [&](int status, const Error& error) {
    const std::string hint = hint_of(error, arguments, std::get<Request>(understood).words);
    return complain(status, error.what(), hint, as_json, world);
  };
  try {
    if (!arguments.empty() && arguments.front() == "__complete")
      return complete({arguments.begin() + 1, arguments.end()}, world);
    understood = understand(arguments);
    if (const auto* text = std::get_if<std::string>(&understood))
      return print(at_width(*text, find_style(Colours::automatic, world)), done, effect, world);
    return fulfil(std::get<Request>(understood), world, effect);
  } catch (const UsageError& error) {
    return fail(wrong_use, error);
  } catch (const NotFound& error) {
    return fail(not_found, error);
  } catch (const Refused& error) {
    return fail(refused, error);
  } catch (const DataError& error) {
    return fail(data_file, error);
  } catch (const std::bad_alloc&) {
    if (effect.saved)
      world.err("followup: out of memory; the change was saved\n");
    else
      out_of_memory();
    return data_file;
  }
}

}  // namespace followup
