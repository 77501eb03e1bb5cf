#pragma once

#include "ui/shell/settings.h"

#include <QMainWindow>

#include <array>

class QAction;
class QDockWidget;
class QMenu;

namespace parascope::ui {

class Document;
class FindingsPanel;
class HexPane;
class LayersPanel;
class MapPane;
class PanelHeading;

/// The views of one image and how they are arranged: the maps in the middle, everything else in
/// docks that can be moved, torn off and closed. A QMainWindow only for its docks; lives inside the
/// real window. GUI thread.
class Workspace : public QMainWindow
{
    Q_OBJECT

public:
    /// `document` and `settings` must outlive it.
    Workspace(Document *document, Settings *settings, QWidget *parent = nullptr);
    /// Remembers where the docks are.
    ~Workspace() override;

    [[nodiscard]] MapPane *maps() const { return m_maps; }
    [[nodiscard]] HexPane *hex() const { return m_hex; }
    [[nodiscard]] FindingsPanel *findings() const { return m_findings; }
    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }

    void setArrangement(Arrangement arrangement);
    /// Shows the layers of the disk in a dock of their own, or, with null, gives the panel back: it
    /// belongs to nobody then. The workspace never deletes it.
    void setLayers(LayersPanel *panel);
    /// Puts all docks of the arrangement where they were at first.
    void resetArrangement();
    /// Makes the bytes visible: somebody asked for them.
    void showHex();
    /// Takes the keyboard to the next or the previous panel that is shown; the maps are one.
    void focusPanel(bool isNext);
    /// Fills a menu with the switches of the docks, and with those that tear them off.
    void addDockActions(QMenu *menu);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Dock
    {
        Layers, ///< only of disks that have layers
        Overview,
        Header,
        Selected,
        Findings,
        Meaning,
        Hex,
        DockCount
    };

    /// `menuTitle` has an access key.
    PanelHeading *addDock(Dock dock, const QString &name, const QString &menuTitle);
    void arrange();
    void placeDocks();
    void sizeDocks();
    void showLayersActions();
    void rememberDocks() const;
    [[nodiscard]] bool isLaidOut() const;
    void restoreDocks();
    void restoreDocksOnce();

    Settings *m_settings;
    Arrangement m_arrangement;
    MapPane *m_maps;
    HexPane *m_hex;
    FindingsPanel *m_findings;
    LayersPanel *m_layers = nullptr;
    bool m_hasLayers = false; ///< there were some: the arrangement has a place for them
    std::array<QDockWidget *, DockCount> m_docks{};
    QAction *m_tearOffLayers = nullptr;
    bool m_sizesAreOurs = false; ///< nobody has moved anything yet
    bool m_isRestoring = false;  ///< the remembered places wait for the size of the window
};

} // namespace parascope::ui
