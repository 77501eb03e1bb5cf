#pragma once

#include "ui/panels/panelframe.h"

namespace parascope {
struct ImageState;
} // namespace parascope

namespace parascope::ui {

class Document;
class StateBar;
class ValueList;

/// The image in a few numbers and two bars: sizes, how much is allocated, fragmented and wasted,
/// format, who closed it. GUI thread.
class OverviewPanel : public PanelFrame
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit OverviewPanel(Document *document, QWidget *parent = nullptr);

private:
    void showImage();
    void showFormat(const ImageState &state);
    void showReport();
    void showBars();

    Document *m_document;
    ValueList *m_values;
    StateBar *m_diskBar;
    StateBar *m_fileBar;
    int m_diskSize;
    int m_fileSize;
    int m_allocated;
    int m_fragmented;
    int m_wasted;
    int m_format;
    int m_closedBy;
    int m_layer;
};

} // namespace parascope::ui
