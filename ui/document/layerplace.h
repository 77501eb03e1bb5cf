#pragma once

#include <QStringList>

#include <cstdint>

namespace parascope::ui {

class Document;

/// Where an image stands in its disk: whether others stand on it, which show what it holds wherever
/// they hold nothing themselves. A value.
struct LayerPlace
{
    enum class Kind
    {
        Free,     ///< nothing stands on it: a whole disk, or its top
        BelowTop, ///< others do
        Unknown   ///< it is a layer, and the disk that would tell is not open
    };
    Kind kind = Kind::Free;
    std::uint64_t layersAbove = 0; ///< in all branches
    QStringList namesAbove;        ///< of snapshots among these, at most three

    bool operator==(const LayerPlace &) const = default;

    /// What is written there may show elsewhere: a person has to want that.
    [[nodiscard]] bool isDelicate() const { return kind != Kind::Free; }
};

/// Of the document's image, as far as it is known now (Document::disk()).
[[nodiscard]] LayerPlace layerPlaceOf(const Document &document);

} // namespace parascope::ui
