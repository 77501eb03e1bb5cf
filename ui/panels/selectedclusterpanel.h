#pragma once

#include "ui/panels/panelframe.h"

class QLabel;

namespace parascope::ui {

class Document;
class ValueList;

/// All that is known of the selected cluster, with links to those that share its place. GUI thread.
class SelectedClusterPanel : public PanelFrame
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit SelectedClusterPanel(Document *document, QWidget *parent = nullptr);

private:
    void showSelection();
    void showGuest();
    void showHost();
    [[nodiscard]] QString ownerLinks() const;
    [[nodiscard]] QString keeperLinks() const;

    Document *m_document;
    QLabel *m_nothing;
    ValueList *m_values;
    int m_guestCluster;
    int m_guestOffset;
    int m_hostOffset;
    int m_state;
    int m_entry;
    int m_owners;
    int m_keeper;
};

} // namespace parascope::ui
