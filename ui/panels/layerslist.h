#pragma once

#include <QWidget>

#include <filesystem>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

class LayersModel;
class NoteLine;
class RowLines;
struct LayerTarget;

/// The list of a disk's layers, and the buttons for the one that is selected. GUI thread.
class LayersList : public QWidget
{
    Q_OBJECT

public:
    /// `disk` must outlive it; null: nothing is shown.
    explicit LayersList(DiskSession *disk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A layer is to be shown. `guid` is unified; `storage` is the descriptor's index.
    void layerPicked(const QString &guid, std::size_t storage);
    /// A file that nothing names is to be shown alone.
    void imageRequested(const std::filesystem::path &path);
    void followOutsideRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView();
    void takeLayers();
    void showPicked();
    void updateButtons();
    void updateOutside();
    void updateEmptyText();
    void updateLook();
    void fitColumns();
    void pick(const QModelIndex &index);
    void openMenu(const QPoint &place);
    [[nodiscard]] QString actionText(const QModelIndex &index, const LayerTarget &target) const;
    [[nodiscard]] int neededWidth(int column) const;

    DiskSession *m_disk;
    LayersModel *m_model;
    QTreeView *m_view;
    RowLines *m_rowLines;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QPushButton *m_show;
    NoteLine *m_outsideNote;
    QPushButton *m_openOutside;
    bool m_ownWidths = true; ///< nobody has dragged a column yet
};

} // namespace parascope::ui
