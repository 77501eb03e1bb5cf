#pragma once

#include "engine/session/disksession.h"
#include "tests/support/bundlebuilder.h"

#include <QSignalSpy>
#include <QtTest>

#include <fstream>

/// Disks in the background as a window has them: what the tests of DiskSession share.
namespace parascope::test {

/// What a session says, in order.
class Said : public QStringList
{
public:
    explicit Said(DiskSession &session)
    {
        const auto note = [&](auto signal, const QString &word) {
            QObject::connect(&session, signal, &session, [this, word] { append(word); });
        };
        note(&DiskSession::sourcesChanged, QStringLiteral("sources"));
        note(&DiskSession::bundleChanged, QStringLiteral("bundle"));
        note(&DiskSession::pickedChanged, QStringLiteral("picked"));
        note(&DiskSession::diskChanged, QStringLiteral("disk"));
        note(&DiskSession::reportChanged, QStringLiteral("report"));
        note(&DiskSession::failed, QStringLiteral("failed"));
        note(&DiskSession::finished, QStringLiteral("finished"));
        note(&DiskSession::layersChecked, QStringLiteral("checked"));
    }
};

inline BundleBuilder chainOfThree()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2}).overlay().clusters({1}).overlay().clusters({2, 3});
    return builder;
}

inline QString guidOf(const BundleBuilder &builder, std::size_t layer)
{
    return QString::fromStdString(builder.guidOf(layer));
}

/// Opens the disk and waits until the bundle is judged.
inline void load(DiskSession &session)
{
    QSignalSpy finished(&session, &DiskSession::finished);
    session.open();
    QVERIFY(session.isBusy());
    QVERIFY(finished.wait());
    QVERIFY(!session.isBusy());
}

/// The same, and waits until each image is checked.
inline void loadAndCheck(DiskSession &session)
{
    QSignalSpy checked(&session, &DiskSession::layersChecked);
    session.open();
    QVERIFY(checked.wait());
    QVERIFY(!session.isCheckingLayers());
}

/// DiskSession::changedFile(). Looks once more each time, as a watch does: a look may have begun
/// before the change.
inline std::optional<std::filesystem::path> seen(DiskSession &session)
{
    session.lookAtFiles();
    return session.changedFile();
}

inline void append(const std::filesystem::path &file, const std::string &text)
{
    QVERIFY(std::ofstream(file, std::ios::app) << text);
}

} // namespace parascope::test
