using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Directory;

/// <summary>People, rooms and groups as the directory writes them.</summary>
internal static class UserDocuments
{
    /// <summary>What a user has where nothing is selected.</summary>
    public static readonly IReadOnlyCollection<string> Defaults =
        ["businessPhones", "displayName", "givenName", "id", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName"];

    public static JsonObject Of(Mailbox mailbox, OfficeState office) => mailbox.Person is { } person ? OfPerson(person, office) : OfRoom(mailbox.Room!, office);

    /// <summary>The same as a member of a collection of directory objects.</summary>
    public static JsonObject Typed(JsonObject document, string type)
    {
        document.Insert(0, "@odata.type", "#microsoft.graph." + type);
        return document;
    }

    public static JsonObject OfGroup(Group group) => new()
    {
        ["id"] = group.Id,
        ["displayName"] = group.Name,
        ["mail"] = group.Mail,
        ["mailEnabled"] = true,
        ["mailNickname"] = group.Mail.Split('@')[0],
        ["securityEnabled"] = false,
        ["groupTypes"] = new JsonArray("Unified"),
        ["visibility"] = "Private",
    };

    private static JsonObject OfPerson(Person person, OfficeState office) => new()
    {
        ["businessPhones"] = person.IsShared ? new JsonArray() : new JsonArray(person.Phone),
        ["displayName"] = person.Name,
        ["givenName"] = person.IsShared ? null : person.GivenName,
        ["jobTitle"] = person.Title,
        ["mail"] = person.Mail,
        ["mobilePhone"] = null,
        ["officeLocation"] = person.Office.City,
        ["preferredLanguage"] = person.Locale,
        ["surname"] = person.IsShared ? null : person.Surname,
        ["userPrincipalName"] = person.Mail,
        ["id"] = person.Id,
        ["accountEnabled"] = !person.IsShared,
        ["userType"] = "Member",
        ["department"] = person.Department,
        ["companyName"] = office.Seed.Company,
        ["city"] = person.Office.City,
        ["country"] = person.Office.Country,
        ["streetAddress"] = person.Office.Street,
        ["postalCode"] = person.Office.PostalCode,
        ["mailNickname"] = person.Key,
        ["usageLocation"] = person.Locale[^2..],
        ["otherMails"] = new JsonArray(),
        ["proxyAddresses"] = new JsonArray("SMTP:" + person.Mail),
    };

    private static JsonObject OfRoom(Room room, OfficeState office) => new()
    {
        ["businessPhones"] = new JsonArray(),
        ["displayName"] = room.Name,
        ["givenName"] = null,
        ["jobTitle"] = null,
        ["mail"] = room.Mail,
        ["mobilePhone"] = null,
        ["officeLocation"] = room.Office.City,
        ["preferredLanguage"] = null,
        ["surname"] = null,
        ["userPrincipalName"] = room.Mail,
        ["id"] = room.Id,
        ["accountEnabled"] = false,
        ["userType"] = "Member",
        ["department"] = null,
        ["companyName"] = office.Seed.Company,
        ["city"] = room.Office.City,
        ["country"] = room.Office.Country,
        ["mailNickname"] = room.Key,
        ["proxyAddresses"] = new JsonArray("SMTP:" + room.Mail),
    };
}
