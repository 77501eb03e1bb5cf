#pragma once

#include "ui/models/fieldnote.h"

#include <QWidget>

class QLabel;

namespace parascope::ui {

class ElidedLabel;

/// The line under a field: a quiet hint, or a sign and what is wrong. Keeps its height, so that the
/// form does not jump while somebody types. GUI thread.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    enum class Sign
    {
        None,
        Warning,
        Error
    };

    explicit NoteLine(const QString &objectName, QWidget *parent = nullptr);

    void setNote(const FieldNote &note);
    /// `paths` are pieces of `text`, which are elided where there is no room.
    void setText(Sign sign, const QString &text, const QStringList &paths = {});
    [[nodiscard]] QString text() const;
    [[nodiscard]] Sign sign() const { return m_shown; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QLabel *m_sign;
    ElidedLabel *m_text;
    Sign m_shown = Sign::None;
};

} // namespace parascope::ui
