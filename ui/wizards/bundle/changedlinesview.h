#pragma once

#include "engine/text/changedlines.h"

#include <QPlainTextEdit>

namespace parascope::ui {

/// The lines in which two texts differ: number, sign, text; what goes and what comes are told by
/// the sign, and what comes is bold. For looking and copying. GUI thread.
class ChangedLinesView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ChangedLinesView(const QString &objectName, QWidget *parent = nullptr);

    void setLines(const text::ChangedLines &changed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
};

} // namespace parascope::ui
