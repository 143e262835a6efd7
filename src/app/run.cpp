// One run: understand the request, load, dispatch, save, print. Errors become words and an exit status here alone.
#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "app/environment.hpp"
#include "app/programs.hpp"
#include "app/run.hpp"
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
  const std::string where = effect.letter.empty() ? "" : "; what you typed is kept in " + effect.letter.string();
  world.err(fmt::format("followup: {} could not be written to standard output{}\n", what, visible(where)));
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

/// Settles what the run works with.
Run prepare(const Request& request, const World& world, Effect& effect) {
  const Now now = find_now(request.date, world);
  if (request.date && !request.json) world.err(fmt::format("followup: --date is {}\n", now.words));
  const auto warn_of = [&](const std::string& what) {
    world.err(fmt::format("followup: warning: {}\n", visible(what)));
  };
  return {.world = world,
          .env = {.now = now.moment,
                  .zone = now.zone,
                  .json = request.json,
                  .find_zone = world.find_zone,
                  .style = find_style(request.colours, world)},
          .file = {find_data_file(request.file, world), request.lock_timeout, find_states_folder(world), warn_of},
          .occasion = {request.summary, now.moment},
          .effect = effect};
}

int fulfil(const Request& request, const World& world, Effect& effect) {
  const Run run = prepare(request, world, effect);
  const Output output = std::visit([&](const auto& kind) { return carry_out(kind, run); }, request.operation());
  warn(run.file);
  const Day today = day_of(run.env.now);
  if (output.once_a_day && was_printed(run.file, today)) return output.status;
  const std::string text = effect.undoable ? with_undo(output.text, request.json) : output.text;
  const int status = print(text, output.status, effect, world);
  if (output.once_a_day && status == output.status && !text.empty()) note_printed(run.file, today);
  world.err(output.aside);
  return status;
}

/// An error in words on standard error, or as a document.
int complain(int status, const Error& error, const Request& request, bool as_json, const World& world) {
  const std::string hint = hint_of(error, request);
  if (as_json) return world.out(error_json(status, error.what(), hint)) ? status : data_file;
  world.err(fmt::format("followup: {}\n{}", visible(error.what()), indented(hint)));
  return status;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world) {
  const bool as_json = std::ranges::count(arguments, "--json") > 0;
  Request request;  // empty until the command line is understood
  Effect effect;
  const auto fail = [&](int status, const Error& error) { return complain(status, error, request, as_json, world); };
  try {
    if (!arguments.empty() && arguments.front() == "__complete")
      return complete({arguments.begin() + 1, arguments.end()}, world);
    auto understood = understand(arguments);
    if (const auto* page = std::get_if<std::string>(&understood))
      return print(at_width(*page, find_style(Colours::automatic, world)), done, effect, world);
    request = std::get<Request>(std::move(understood));
    return fulfil(request, world, effect);
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
