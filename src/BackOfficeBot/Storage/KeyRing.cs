using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace BackOfficeBot.Storage;

/// The keys of Data Protection in the office's database, written by the library and read in SQL.
internal sealed class KeyRing(OfficeDatabase database, IServiceProvider services, ILoggerFactory logs) : EntityFrameworkCoreXmlRepository<OfficeDb>(services, logs)
{
    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Rent();
        var keys = db.Values<string>($"""SELECT "Xml" FROM "DataProtectionKeys" WHERE "Xml" IS NOT NULL""");
        return [.. keys.Select(key => XElement.Parse(key))];
    }
}
