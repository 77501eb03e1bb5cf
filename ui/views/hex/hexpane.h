#pragma once

#include "ui/document/document.h"
#include "ui/views/hex/hexmarkup.h"

#include <QWidget>

#include <array>
#include <set>

class QComboBox;
class QLabel;

namespace parascope::ui {

class EditBar;
class FindBar;
class GoToBar;
class HexCopier;
class HexEdits;
class HexFollower;
class HexLegend;
class HexPaster;
class HexView;
class InspectorPanel;
class OriginLine;
class SessionSource;

/// The hex view with all that belongs to it: heading, choice of bytes, legend, bars, data
/// inspector. Links the view with the document: the byte under the cursor is the document's
/// selection, and the view follows whatever is selected elsewhere. The slots are what the window's
/// actions call.
class HexPane : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive the pane.
    explicit HexPane(Document *document, QWidget *parent = nullptr);
    ~HexPane() override;

    [[nodiscard]] ByteSpace space() const { return m_space; }
    /// What is shown, for the title of whatever holds the pane: "Hex · guest cluster 9".
    [[nodiscard]] const QString &title() const { return m_title; }
    /// Choice of bytes and the last message, to be placed beside that title. The pane keeps
    /// knowing them wherever they are.
    [[nodiscard]] QWidget *titleControls() const { return m_head; }
    /// What was typed and is not written, and whether bytes may be typed.
    [[nodiscard]] HexEdits *edits() const { return m_edits; }
    [[nodiscard]] EditBar *editBar() const { return m_editBar; }

public Q_SLOTS:
    /// Shows the disk or the file, at the same byte where it exists there.
    void setSpace(parascope::ByteSpace space);
    void showGoTo();
    void showFind();
    void findNext();
    void findPrevious();
    /// The marked bytes, or the one under the cursor.
    void copyHex();
    void copyText();
    /// "0x5E3500000".
    void copyOffset();
    /// What the clipboard holds, over the bytes from the cursor on, while they may be typed.
    void paste();
    /// Reads what is shown once more: it was written to.
    void readAgain();
    /// Marks the cluster under the cursor.
    void selectCluster();
    /// From an entry of the block table to the cluster that it names; else from a byte of the disk
    /// to its place in the file, and back.
    void follow();
    /// To the block table's entry for the cluster under the cursor.
    void showTableEntry();

Q_SIGNALS:
    void titleChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectDocument();
    void connectParts();
    void takeState();
    void takeSelection();
    void applySpace(ByteSpace space);
    void goTo(ByteSpace space, quint64 offset, quint64 length = 0);
    void updateMarkup();
    void updateHead();
    void updateInspector();
    void updateBars();
    void closeBar(QWidget *bar);
    void say(const QString &message);
    void showMenu(QPoint position);
    void copy(bool asText);
    [[nodiscard]] std::optional<HexFindingMark> findingMark() const;
    [[nodiscard]] QString placeWords() const;

    Document *m_document;
    SessionSource *m_source;
    HexEdits *m_edits;
    HexCopier *m_copier;
    HexPaster *m_paster = nullptr;
    QString m_title;
    QWidget *m_head = nullptr;
    QComboBox *m_choice = nullptr;
    QLabel *m_message = nullptr;
    HexView *m_view = nullptr;
    HexLegend *m_legend = nullptr;
    GoToBar *m_goTo = nullptr;
    FindBar *m_find = nullptr;
    EditBar *m_editBar = nullptr;
    HexFollower *m_follower = nullptr;
    OriginLine *m_origin = nullptr;
    InspectorPanel *m_inspector = nullptr;
    ImageStatePtr m_shown; ///< what the view has been set up for
    ByteSpace m_space = ByteSpace::Guest;
    std::array<std::uint64_t, 2> m_last{}; ///< last place in each space
};

} // namespace parascope::ui
