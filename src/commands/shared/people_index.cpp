#include "commands/shared/people_index.hpp"

namespace followup {
namespace {

const std::vector<std::string>& former_names_of(const Person& one) { return one.former_names; }
std::vector<std::string> former_names_of(const Reference&) { return {}; }

template <typename Somebody>
std::string slug_for(const std::string& name, int before) {
  return is_person<Somebody> ? person_slug(name, before) : reference_slug(name, before);
}

}  // namespace

void WordIndex::add(const std::string& name) {
  for (const std::string& word : split_words(name)) {
    std::vector<std::size_t>& positions = by_word_[word];
    if (positions.empty() || positions.back() != names_.size()) positions.push_back(names_.size());
  }
  names_.push_back(name);
}

std::vector<std::size_t> WordIndex::with(const std::string& wanted) const {
  const std::vector<std::size_t>* fewest = nullptr;
  for (const std::string& word : split_words(wanted)) {
    const auto found = by_word_.find(word);
    if (found == by_word_.end()) return {};
    if (!fewest || found->second.size() < fewest->size()) fewest = &found->second;
  }
  std::vector<std::size_t> positions;
  if (fewest)
    std::ranges::copy_if(*fewest, std::back_inserter(positions),
                         [&](std::size_t position) { return has_words(names_[position], wanted); });
  return positions;
}

template <typename Somebody>
PeopleIndex<Somebody>::PeopleIndex(Application& application)
    : all_(all_of<Somebody>(application)), application_(application) {
  has_former_names_ = std::ranges::any_of(all_, [](const Somebody& one) { return !former_names_of(one).empty(); });
  for (std::size_t position = 0; position < all_.size(); ++position) note(position);
  if (has_former_names_) note_all_slugs();
}

/// Takes the first of these ways that fits anybody: as it is recorded, then without case and accents, then by the word
/// in handles, then by the names that somebody had before, then in parts.
template <typename Somebody>
Somebody* PeopleIndex<Somebody>::meant(const std::string& typed) const {
  const std::string wanted = without_case(typed);
  for (const auto& found : {at(names_, typed), at(folded_, wanted), at(slugs_, typed), at(folded_slugs_, wanted),
                            at(former_names_, wanted), words_.with(wanted)}) {
    if (found.size() < 2 && !found.empty()) return first(found);
    if (found.empty()) continue;
    Suggestions suggestions{"NAME", typed, {}, ""};
    for (const std::size_t position : found) suggestions.all.push_back({{all_[position].name}, ""});
    throw NotFound(fmt::format("several are called '{}': type the whole name", typed), "", suggestions);
  }
  return nullptr;
}

template <typename Somebody>
Somebody* PeopleIndex<Somebody>::named(std::string_view name) const {
  return first(at(folded_, without_case(name)));
}

template <typename Somebody>
Somebody* PeopleIndex<Somebody>::with_email(const std::string& email) const {
  return email.empty() ? nullptr : first(at(emails_, without_case(email)));
}

template <typename Somebody>
Somebody& PeopleIndex<Somebody>::put(const Somebody& somebody) {
  if (Somebody* known = first(at(names_, somebody.name))) return *known = somebody;
  all_.push_back(somebody);
  has_former_names_ = has_former_names_ || !former_names_of(somebody).empty();
  note(all_.size() - 1);
  if (has_former_names_) note_all_slugs();
  return all_.back();
}

template <typename Somebody>
void PeopleIndex<Somebody>::set_email(Somebody& somebody, const std::string& email) {
  somebody.email = email;
  note(emails_, without_case(email), static_cast<std::size_t>(&somebody - all_.data()));
}

template <typename Somebody>
void PeopleIndex<Somebody>::note(Positions& positions, const std::string& key, std::size_t position) {
  std::vector<std::size_t>& known = positions[key];
  if (known.empty() || known.back() != position) known.push_back(position);
}

template <typename Somebody>
std::vector<std::size_t> PeopleIndex<Somebody>::at(const Positions& positions, const std::string& key) {
  const auto found = positions.find(key);
  return found == positions.end() ? std::vector<std::size_t>() : found->second;
}

template <typename Somebody>
Somebody* PeopleIndex<Somebody>::first(const std::vector<std::size_t>& positions) const {
  return positions.empty() ? nullptr : &all_[positions.front()];
}

template <typename Somebody>
void PeopleIndex<Somebody>::note(std::size_t position) {
  const Somebody& one = all_[position];
  note(names_, one.name, position);
  note(folded_, without_case(one.name), position);
  note(emails_, without_case(one.email), position);
  words_.add(without_case(one.name));
  for (const std::string& name : former_names_of(one)) note(former_names_, without_case(name), position);
  if (!has_former_names_) note_slug(slug_for<Somebody>(one.name, owners_[slug_for<Somebody>(one.name, 0)]++), position);
}

template <typename Somebody>
void PeopleIndex<Somebody>::note_slug(const std::string& slug, std::size_t position) {
  note(slugs_, slug, position);
  note(folded_slugs_, without_case(slug), position);
}

/// An earlier name has its number after those of all first names: then one more name may change any word.
template <typename Somebody>
void PeopleIndex<Somebody>::note_all_slugs() {
  slugs_.clear();
  folded_slugs_.clear();
  const std::vector<std::vector<std::string>> slugs = all_person_slugs(application_);
  for (std::size_t position = 0; position < slugs.size(); ++position)
    for (const std::string& slug : slugs[position]) note_slug(slug, position);
}

template class PeopleIndex<Person>;
template class PeopleIndex<Reference>;

}  // namespace followup
