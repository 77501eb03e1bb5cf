#include "ui/wizards/transfer/pathfield.h"

#include "engine/text/words.h"

#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parascope::ui {

namespace {

std::filesystem::path typed(const QString &text)
{
    std::string bytes = text.trimmed().toStdString();
    if (bytes == "~" || bytes.starts_with("~/"))
        bytes = QDir::homePath().toStdString() + bytes.substr(1);
    return bytes;
}

} // namespace

PathField::PathField(const QString &name, const QString &label, AskedPath what, AskPath askPath,
                     QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_askPath(std::move(askPath))
    , m_edit(new QLineEdit)
    , m_browse(new QPushButton(tr("Choose…")))
    , m_note(new NoteLine(name + QStringLiteral("Note")))
{
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(label);
    m_browse->setObjectName(name + QStringLiteral("Browse"));
    m_browse->setAccessibleName(tr("Choose: %1").arg(label));
    m_browse->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(fontMetrics().height() / 5);
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(m_browse, 0, 1);
    grid->addWidget(m_note, 1, 0, 1, 2);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_bytes = typed(text);
        Q_EMIT edited();
        Q_EMIT changed();
    });
    connect(m_browse, &QPushButton::clicked, this, &PathField::browse);
}

std::filesystem::path PathField::path() const
{
    return m_bytes;
}

QWidget *PathField::editor() const
{
    return m_edit;
}

void PathField::setPath(const std::filesystem::path &path)
{
    if (path == m_bytes)
        return;
    m_bytes = path;
    m_edit->setText(text::path(path.native()));
    Q_EMIT changed();
}

void PathField::setNote(const FieldNote &note)
{
    m_note->setNote(note);
    m_edit->setAccessibleDescription(note.text);
}

void PathField::browse()
{
    const auto take = [this](const std::filesystem::path &path) {
        Q_EMIT edited();
        setPath(path);
    };
    m_askPath(this, m_what, m_bytes, take);
}

} // namespace parascope::ui

#include "moc_pathfield.cpp"
