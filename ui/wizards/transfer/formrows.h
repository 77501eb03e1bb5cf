#pragma once

#include <QGridLayout>

#include <initializer_list>

class QLabel;
class QWidget;

namespace parascope::ui {

/// Lays out a form of a transfer: what a field is called on the left, fields on the right, notes
/// below. Kept only while the form is built. GUI thread.
class FormRows
{
public:
    /// Gives `form` its layout.
    explicit FormRows(QWidget *form);

    /// A name, whose access key leads to `field`; gives the label.
    QLabel *addRow(const QString &label, QWidget *field, Qt::Alignment alignment = {});
    void addAcross(std::initializer_list<QWidget *> widgets);
    /// Below the fields.
    void addBelow(std::initializer_list<QWidget *> widgets);

private:
    QGridLayout *m_grid;
};

} // namespace parascope::ui
