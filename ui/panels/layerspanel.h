#pragma once

#include <QWidget>

#include <filesystem>

class QBoxLayout;
class QFrame;

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

class BundleFindingsPanel;
class LayersList;

/// The layers of a disk as its snapshots stand on each other, the files that nothing names, and
/// what is wrong with the disk's descriptor. Shows and asks, opens nothing itself. GUI thread.
class LayersPanel : public QWidget
{
    Q_OBJECT

public:
    /// `disk` must outlive the panel; null: nothing is shown.
    explicit LayersPanel(DiskSession *disk, QWidget *parent = nullptr);

    /// Whether there is a repair of the descriptor that can be taken back: shows the button.
    void setBundleUndoPossible(bool isPossible);

Q_SIGNALS:
    /// A layer is to be shown. `guid` is unified; `storage` is the descriptor's index.
    void layerPicked(const QString &guid, std::size_t storage);
    /// A file that nothing names is to be shown alone.
    void imageRequested(const std::filesystem::path &path);
    /// Files outside of the disk's folder are to be opened.
    void followOutsideRequested();
    /// The descriptor is to be repaired, or its last repair to be taken back.
    void bundleRepairRequested();
    void bundleUndoRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_layout;
    LayersList *m_list;
    QFrame *m_line;
    BundleFindingsPanel *m_findings;
};

} // namespace parascope::ui
