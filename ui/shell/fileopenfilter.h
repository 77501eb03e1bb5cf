#pragma once

#include <QObject>

#include <filesystem>

namespace parascope::ui {

/// Files that the desktop asks the running program to open (QFileOpenEvent: the Finder of macOS).
/// To be installed on the application as an event filter. GUI thread.
class FileOpenFilter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fileRequested(const std::filesystem::path &path);
};

} // namespace parascope::ui
