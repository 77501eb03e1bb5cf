#pragma once

#include "engine/transfer/damagelist.h"

#include <QStringList>

namespace parascope::ui {

/// The first places that cannot be given as they were written, a line each, and how many more there
/// are; empty without any.
[[nodiscard]] QStringList damagedPlaces(const DamageList &damage);

} // namespace parascope::ui
