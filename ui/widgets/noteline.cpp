#include "ui/widgets/noteline.h"

#include "ui/style/icons.h"
#include "ui/style/signcolor.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace parascope::ui {

NoteLine::NoteLine(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_sign(new QLabel), m_text(new ElidedLabel)
{
    setObjectName(objectName + QStringLiteral("Line"));
    m_text->setObjectName(objectName);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 3);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    updateLook();
}

void NoteLine::setNote(const FieldNote &note)
{
    setText(note.isProblem ? Sign::Error : Sign::None, note.text);
}

void NoteLine::setText(Sign sign, const QString &text, const QStringList &paths)
{
    m_text->setText(text, paths);
    if (sign == m_shown)
        return;
    m_shown = sign;
    updateLook();
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::updateLook()
{
    m_sign->setVisible(m_shown != Sign::None);
    m_text->setForegroundRole(m_shown == Sign::None ? QPalette::PlaceholderText
                                                    : QPalette::WindowText);
    if (m_shown == Sign::None)
        return;
    const bool isError = m_shown == Sign::Error;
    m_sign->setPixmap(iconPixmap(isError ? QStringLiteral("error") : QStringLiteral("warning"),
                                 signColor(palette(), SignTone::Damaged), fontMetrics().height(),
                                 devicePixelRatioF()));
}

void NoteLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

} // namespace parascope::ui
