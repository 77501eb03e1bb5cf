#include "engine/text/edittext.h"

#include "engine/text/translation.h"

namespace parascope::text {

QString byteCount(std::uint64_t count, const QLocale &locale)
{
    const int n = pluralCount(count);
    return counted(count, Words::tr("%1 byte", "", n), Words::tr("%1 bytes", "", n), locale);
}

QString editCount(std::uint64_t count, const QLocale &locale)
{
    const int n = pluralCount(count);
    return counted(count, Words::tr("%1 edit", "", n), Words::tr("%1 edits", "", n), locale);
}

QString placeCount(std::uint64_t count, const QLocale &locale)
{
    const int n = pluralCount(count);
    return counted(count, Words::tr("%1 place", "", n), Words::tr("%1 places", "", n), locale);
}

} // namespace parascope::text
