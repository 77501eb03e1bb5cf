#pragma once

#include "ui/shell/diskverdict.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace parascope::ui {

class ElidedLabel;

/// The part of the verdict line that tells of the whole disk: which layer is shown, what is wrong
/// with the others and with the descriptor, what cannot be read, and what can be done about it.
/// Hidden when there is nothing to say. GUI thread.
class DiskLine : public QWidget
{
    Q_OBJECT

public:
    explicit DiskLine(QWidget *parent = nullptr);

    void setVerdict(const DiskVerdict &verdict);

Q_SIGNALS:
    void bundleRepairRequested();
    void earlierRepairsRequested();
    void followOutsideRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A sign, a sentence, and perhaps a button; all hidden while there is no sentence.
    struct Row
    {
        QLabel *sign = nullptr;
        ElidedLabel *text = nullptr;
        QPushButton *button = nullptr;
    };

    Row addRow(QPushButton *button = nullptr);
    static void show(const Row &row, const QString &text, bool hasButton);
    void updateSigns();

    QGridLayout *m_layout;
    Row m_shown;
    Row m_half;
    Row m_problems;
    Row m_wasted;
    Row m_reading;
};

} // namespace parascope::ui
