#include "ui/wizards/transfer/damagedplaces.h"

#include "engine/text/transfertext.h"
#include "engine/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace parascope::ui {

QStringList damagedPlaces(const DamageList &damage)
{
    constexpr std::size_t kMost = 5;
    const std::size_t named = std::min(damage.places().size(), kMost);
    QStringList lines;
    for (std::size_t i = 0; i < named; ++i)
        lines += QStringLiteral("• ") + text::damagedPlace(damage.places()[i]);
    if (damage.count() > named)
        lines += QStringLiteral("• ") +
                 QCoreApplication::translate("parascope::ui::DamagedPlaces", "and %1 more")
                     .arg(text::number(damage.count() - named));
    return lines;
}

} // namespace parascope::ui
