#pragma once
// Whom to write to about an application. Part of the rules.

#include "followup/model.hpp"

namespace followup {

/// The person whom a follow-up, a last note or an answer to a rejection goes to, and how (etiquette, section 5).
struct Contact {
  const Person* person = nullptr;  ///< of the application; or nobody
  Channel channel = Channel::email;
};

Contact contact_of(const Application& application, const Policy& policy, const Moment& now);

}  // namespace followup
