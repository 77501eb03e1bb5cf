#include "engine/text/translation.h"

namespace parascope::text {

QString closedBy(const Header &header)
{
    const auto letters = inUseText(header.inUse);
    switch (closeTag(header.inUse)) {
    case CloseTag::Closed:
        return Words::tr("closed");
    case CloseTag::NotClosed:
        return Words::tr("not closed properly");
    case CloseTag::ExtensionKept:
        return Words::tr("closed by software that keeps the backup history (v2.1)");
    case CloseTag::ParallelsDesktop:
        return Words::tr("closed by Parallels Desktop (%1)")
            .arg(letters ? QString::fromStdString(*letters) : offset(header.inUse));
    case CloseTag::Unknown:
        break;
    }
    return Words::tr("closed by unknown software (%1)")
        .arg(letters ? QString::fromStdString(*letters) : offset(header.inUse));
}

QString format(FormatVersion version)
{
    return version == FormatVersion::V1 ? QStringLiteral("v1 (WithoutFreeSpace)")
                                        : QStringLiteral("v2 (WithouFreSpacExt)");
}

} // namespace parascope::text
