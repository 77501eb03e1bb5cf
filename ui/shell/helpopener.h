#pragma once

#include <QMap>
#include <QObject>
#include <QString>

class QWidget;

namespace parascope::ui {

class ImageView;
class MainWindow;

/// Opens the manual where it speaks of what is in front of the user: F1 in a window or in one of
/// its dialogs, and the links to the manual. There is one window of the manual for all windows. GUI
/// thread.
class HelpOpener : public QObject
{
    Q_OBJECT

public:
    /// `window` must outlive it.
    explicit HelpOpener(MainWindow *window);

    /// Listens to the links to the manual in the view of an image.
    void watch(ImageView *view);
    /// `address` as in HelpSection.
    static void open(const QString &address);
    /// What the manual takes from the window for its pages (see HelpBook): "shortcuts", and for
    /// each action, by its English name without "&" and "…": "menu Open" is where it is found, with
    /// its keys, "name Open" what it is called, "keys Open" its keys alone.
    [[nodiscard]] static QMap<QString, QString> inserts();
    /// What the manual says about the place that has the focus: a section of the manual.
    [[nodiscard]] QString addressFor(const QWidget *focus) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString selectedFindingAddress() const;

    MainWindow *m_window;
};

} // namespace parascope::ui
