#pragma once

#include "engine/edit/pendingedits.h"

#include <QObject>

namespace parascope::ui {

class Document;
class EditBar;
class HexEdits;
class HexView;

/// Joins the edits of a hex view with its document and its bar: what the image is like now, and
/// where an edit is shown. GUI thread.
class EditLink : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    EditLink(Document *document, HexView *view, HexEdits *edits, EditBar *bar, QObject *parent);

private:
    void takeImage();
    /// In the space that is shown, where the byte has a place there.
    void showEdit(EditPlace place);

    Document *m_document;
    HexView *m_view;
    HexEdits *m_edits;
};

} // namespace parascope::ui
