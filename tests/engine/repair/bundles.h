#pragma once

#include "engine/check/bundlereport.h"

#include <QFile>
#include <QStringList>

#include <filesystem>
#include <map>
#include <string>

namespace parascope::test {

inline BundleReportPtr reportOn(const std::filesystem::path &path)
{
    JobControl control;
    return findDisks(path)
        .and_then([](const auto &sources) { return readBundle(sources.front()); })
        .and_then([&](const BundlePtr &bundle) { return checkBundle(bundle, {}, control); })
        .value();
}

/// Every file of a folder but undo files.
inline std::map<std::string, QByteArray> filesIn(const std::filesystem::path &folder)
{
    std::map<std::string, QByteArray> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        QFile file(QString::fromStdString(entry.path().native()));
        if (name.find(".parascope-undo-") == std::string::npos && file.open(QIODevice::ReadOnly))
            files[name] = file.readAll();
    }
    return files;
}

inline QString names(const BundleReport &report)
{
    QStringList list;
    for (const BundleFinding &finding : report.findings)
        list += QString::fromLatin1(catalogueEntry(finding.id).name);
    list.removeDuplicates();
    return list.join(u' ');
}

} // namespace parascope::test
