#pragma once

#include "ui/wizards/create/partsize.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace parascope::ui {

class NoteLine;
struct FieldNote;

/// Into how many files a new disk goes: one, parts of the usual size, or parts of a size that is
/// typed; with a line below for what is to be said of it. GUI thread.
class PartsField : public QWidget
{
    Q_OBJECT

public:
    /// Its parts are called name, nameSize and nameNote.
    explicit PartsField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] PartSize partSize() const;
    void setPartSize(std::uint64_t bytes);
    void setNote(const FieldNote &note);
    [[nodiscard]] QComboBox *list() const { return m_list; }
    [[nodiscard]] NoteLine *note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    enum Choice
    {
        Whole,
        Usual,
        Typed
    };

    void update();

    QComboBox *m_list;
    QLineEdit *m_size;
    NoteLine *m_note;
};

} // namespace parascope::ui
