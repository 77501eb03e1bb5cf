#pragma once

#include <QObject>

#include <vector>

class QAction;

namespace parascope::ui {

class Actions;
class Document;

/// Says at the commands that no raw file can have why they cannot be chosen while one is shown, and
/// puts their own words back when it ends. Enables nothing. GUI thread.
class RawFileReasons : public QObject
{
    Q_OBJECT

public:
    /// `actions` must outlive it; nothing is asked of `document` at the end.
    RawFileReasons(const Document *document, const Actions &actions, QObject *parent);
    ~RawFileReasons() override;

    /// Whether the document shows a raw file, as far as is known.
    [[nodiscard]] static bool isRaw(const Document &document);

private:
    struct Command
    {
        QAction *action = nullptr;
        QString toolTip; ///< its own
        QString statusTip;
        QString reason;
    };

    void update();
    void say(bool isRaw);

    const Document *m_document;
    std::vector<Command> m_commands;
};

} // namespace parascope::ui
