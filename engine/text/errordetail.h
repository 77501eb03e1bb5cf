#pragma once

#include <QString>

namespace parascope::text {

/// The detail of an error in the user's language. Errors are made where there are no words, so
/// their details are English, marked for translation where they are written; numbers are already in
/// them. What is not marked stays as it is. Not for use outside engine/text.
[[nodiscard]] QString translatedDetail(const QString &detail);

} // namespace parascope::text
