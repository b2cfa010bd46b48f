using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Files;

/// Somebody's files in the sandbox, put there and looked at beside the bot.
internal static class Drive
{
    public static void Puts(this OfficeDay day, string person, string path, string text = "testo") => day.Puts(person, path, Encoding.UTF8.GetBytes(text));

    public static void Puts(this OfficeDay day, string person, string path, byte[] bytes)
    {
        var (office, mailbox) = Of(day, person);
        office.Do(() =>
        {
            var (folder, name) = DriveItems.Place(mailbox, "root:/" + path, office.Now);
            return DriveItems.Write(mailbox, folder, name, bytes, office.Now);
        });
    }

    public static JsonObject? File(this OfficeDay day, string person, string path) => DriveItems.Find(Of(day, person).Mailbox, "root:/" + path);

    public static byte[] Bytes(this OfficeDay day, string person, string path) => Of(day, person).Mailbox.Contents[(string)day.File(person, path)!["id"]!];

    public static void Removes(this OfficeDay day, string person, string path) => DriveItems.Remove(Of(day, person).Mailbox, day.File(person, path)!);

    /// Who may do what with it: "Luca Moretti: read".
    public static IReadOnlyList<string> Rights(this OfficeDay day, string person, string path) =>
        [.. day.File(person, path)!["_permissions"]?.AsArray().Select(p => $"{p!["grantedToV2"]?["user"]?["displayName"] ?? p["link"]?["scope"]}: {p["roles"]![0]}") ?? []];

    public static void Gives(this OfficeDay day, string owner, string path, string reader)
    {
        var (office, _) = Of(day, owner);
        var file = day.File(owner, path)!;
        file["_permissions"] = new JsonArray(new JsonObject { ["roles"] = new JsonArray("read"), ["grantedToV2"] = new JsonObject { ["user"] = new JsonObject { ["id"] = office.Person(reader)!.Id, ["displayName"] = reader } } });
    }

    private static (OfficeState Office, Mailbox Mailbox) Of(OfficeDay day, string person)
    {
        var office = day.Sandbox.GetRequiredService<OfficeState>();
        return (office, office.Mailbox(office.Person(person)!.Id)!);
    }
}
