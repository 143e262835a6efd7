// Completion: the command line says what is to be typed, the record what fits.
#include "app/environment.hpp"
#include "app/run.hpp"

namespace followup {
namespace {

std::vector<Choice> choices_from_record(const Completion& completion, const World& world) {
  const Now now = find_now(completion.date, world);
  const Env env{now.moment, now.zone};
  const Part part = part_for(*completion.blank);
  Tracker tracker;
  try {
    if (part != Part::nothing) tracker = load_part({.path = find_data_file(completion.file, world)}, part, env.now);
  } catch (const DataError&) {  // then nothing on record fits
  }
  return choices_for(*completion.blank, tracker, env);
}

}  // namespace

int complete(const std::vector<std::string>& words, const World& world) {
  try {
    const Completion completion = completion_of(words);
    if (!completion.blank) {
      world.out(completion_text(completion, completion.choices));
    } else if (completion.blank->field != "FILE") {
      world.out(completion_text(completion, choices_from_record(completion, world)));
    } else {
      return 1;
    }
  } catch (const Error&) {  // what was typed so far makes no sense: nothing fits
  }
  return 0;
}

}  // namespace followup
