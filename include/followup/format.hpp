#pragma once
// The data file's format: bytes to tracker, strictly, and back, canonically. Pure.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "followup/json.hpp"
#include "followup/model.hpp"

namespace followup {

/// Reads `followup/1` strictly. Throws `DataError` with the line or the JSON path, and what is wrong there. The name of
/// the file is for the caller to add.
Tracker decode(std::string_view bytes);
/// The canonical bytes of a tracker; `decode` gives the tracker back.
std::string encode(const Tracker& tracker);
/// Whether `decode` of the bytes gives the tracker; throws as it does. It holds one application at a time.
bool reads_back(const Tracker& tracker, std::string_view bytes);
/// One application as it is in the file, for an editor; `decode_record` reads it as strictly as the file.
std::string encode_record(const Application& application);
Application decode_record(std::string_view bytes);
/// All members of an application in the order of the file, for programs: those that are not set are `null`.
json::Value record_json(const Application& application);

/// Whether the caller wants to have an application.
using Keep = std::function<bool(const Application& application)>;

/// Reads a file piece by piece and holds one application at a time, besides those that are kept. Those that are not are
/// checked all the same.
class Decoder {
 public:
  /// Without a `keep`, all applications are kept.
  explicit Decoder(Keep keep = {});
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder();

  /// Reads the next bytes. Throws `json::Malformed` if they are not JSON; `decode` says where and why.
  void read(std::string_view bytes);
  /// The tracker, at the end of the file. Throws `json::Malformed`, and `DataError` as `decode` does.
  Tracker finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace followup
