#pragma once

#include "engine/session/layermapping.h"
#include "ui/document/document.h"
#include "ui/views/map/mapsource.h"

namespace parascope::ui {

/// One of the two maps of a document.
class DocumentMapSource : public MapSource
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    DocumentMapSource(Document *document, Order order, QObject *parent = nullptr);

    [[nodiscard]] Order order() const override { return m_order; }
    [[nodiscard]] ClusterMapPtr map() const override;
    [[nodiscard]] LayerMapPtr layers() const override { return m_layers.map(); }
    [[nodiscard]] QString waitingText() const override;
    [[nodiscard]] std::vector<std::uint64_t> selected() const override;
    void select(std::uint64_t index) override;
    [[nodiscard]] QString describe(const IndexRange &clusters) const override;

private:
    [[nodiscard]] QString describeGuest(std::uint64_t cluster) const;
    [[nodiscard]] QString describeHost(std::uint64_t cell) const;
    /// Which layers the clusters come from; empty for an image alone.
    [[nodiscard]] QString layerWords(const IndexRange &clusters) const;
    [[nodiscard]] QString describeCell(const IndexRange &clusters) const;

    Document *m_document;
    Order m_order;
    LayerMapping m_layers; ///< of the disk order
};

} // namespace parascope::ui
