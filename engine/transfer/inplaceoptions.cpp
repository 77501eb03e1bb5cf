#include "engine/transfer/inplaceplan.h"

namespace parascope {

namespace {

struct Keys
{
    QString kind = QStringLiteral("kind");
    QString dropZeros = QStringLiteral("dropZeros");
    QString format = QStringLiteral("toFormat");
    QString overwrite = QStringLiteral("overwriteUnreferenced");
    QString compact = QStringLiteral("compact");
    QString convert = QStringLiteral("convert");
    QString v1 = QStringLiteral("v1");
    QString v2 = QStringLiteral("v2");
};

const Keys &keys()
{
    static const Keys keys;
    return keys;
}

} // namespace

QJsonObject InPlaceOptions::toJson() const
{
    const Keys &key = keys();
    QJsonObject object{{key.overwrite, overwriteUnreferenced}};
    if (kind == InPlaceKind::Compact) {
        object.insert(key.kind, key.compact);
        object.insert(key.dropZeros, dropZeros);
    } else {
        object.insert(key.kind, key.convert);
        object.insert(key.format, format == FormatVersion::V1 ? key.v1 : key.v2);
    }
    return object;
}

std::optional<InPlaceOptions> InPlaceOptions::fromJson(const QJsonObject &object)
{
    const Keys &key = keys();
    InPlaceOptions options;
    options.overwriteUnreferenced = object[key.overwrite].toBool();
    const QString kind = object[key.kind].toString();
    if (kind == key.compact) {
        options.dropZeros = object[key.dropZeros].toBool();
        return options;
    }
    const QString format = object[key.format].toString();
    if (kind != key.convert || (format != key.v1 && format != key.v2))
        return std::nullopt;
    options.kind = InPlaceKind::Convert;
    options.format = format == key.v1 ? FormatVersion::V1 : FormatVersion::V2;
    return options;
}

} // namespace parascope
