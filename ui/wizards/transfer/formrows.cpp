#include "ui/wizards/transfer/formrows.h"

#include "ui/wizards/create/partsfield.h"
#include "ui/wizards/transfer/pathfield.h"

#include <QComboBox>
#include <QLabel>

namespace parascope::ui {

namespace {

/// The widget of a field that takes the focus itself: an access key does not go to one with a
/// proxy.
QWidget *focusedPart(QWidget *field)
{
    if (const auto *path = qobject_cast<PathField *>(field))
        return path->editor();
    if (const auto *parts = qobject_cast<PartsField *>(field))
        return parts->list();
    return field;
}

} // namespace

FormRows::FormRows(QWidget *form) : m_grid(new QGridLayout(form))
{
    const int em = form->fontMetrics().height();
    m_grid->setContentsMargins(0, 0, em / 2, 0);
    m_grid->setHorizontalSpacing(em);
    m_grid->setVerticalSpacing(em / 2);
    m_grid->setColumnStretch(1, 1);
}

QLabel *FormRows::addRow(const QString &label, QWidget *field, Qt::Alignment alignment)
{
    auto *text = new QLabel(label);
    QWidget *focused = focusedPart(field);
    text->setBuddy(focused);
    const int row = m_grid->rowCount();
    const bool hasNote = focused != field;
    m_grid->addWidget(text, row, 0, hasNote ? Qt::AlignTop : Qt::AlignVCenter);
    if (hasNote) // beside the text of the field
        text->setContentsMargins(0, text->fontMetrics().height() / 3, 0, 0);
    m_grid->addWidget(field, row, 1, alignment);
    return text;
}

void FormRows::addAcross(std::initializer_list<QWidget *> widgets)
{
    for (QWidget *widget : widgets)
        m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void FormRows::addBelow(std::initializer_list<QWidget *> widgets)
{
    for (QWidget *widget : widgets)
        m_grid->addWidget(widget, m_grid->rowCount(), 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

} // namespace parascope::ui
