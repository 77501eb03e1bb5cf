#pragma once

#include "ui/widgets/askpath.h"
#include "ui/widgets/noteline.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace parascope::ui {

/// A path to be typed or to be chosen, with a line below for what is to be said of it. Names are
/// bytes: one that is no text stays what it is as long as nobody edits it. GUI thread.
class PathField : public QWidget
{
    Q_OBJECT

public:
    /// Its parts are called name, nameBrowse and nameNote. `label` is its accessible name.
    PathField(const QString &name, const QString &label, AskedPath what, AskPath askPath,
              QWidget *parent = nullptr);

    /// Empty, or absolute when what stands there can be one; "~" is the home folder.
    [[nodiscard]] std::filesystem::path path() const;
    void setPath(const std::filesystem::path &path);
    void setNote(const FieldNote &note);
    [[nodiscard]] QWidget *editor() const;

Q_SIGNALS:
    void changed();
    /// Somebody typed it or chose it, so that nothing else is suggested any more.
    void edited();

private:
    void browse();

    AskedPath m_what;
    AskPath m_askPath;
    QLineEdit *m_edit;
    QPushButton *m_browse;
    NoteLine *m_note;
    std::filesystem::path m_bytes; ///< what is meant by the text in m_edit
};

} // namespace parascope::ui
