using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Directory;

/// <summary>The settings of a fresh mailbox.</summary>
internal static class MailboxSettings
{
    public static JsonObject New(Mailbox mailbox, Both? automaticReply)
    {
        var zone = Zones.Windows(mailbox.Zone);
        var culture = CultureInfo.GetCultureInfo(mailbox.Locale);
        var (from, to) = mailbox.Person is { } person ? (person.WorkFrom, person.WorkTo) : (new TimeOnly(7, 0), new TimeOnly(20, 0));
        var reply = automaticReply?.In(mailbox.Locale) ?? "";
        return new()
        {
            ["archiveFolder"] = Mail.MailDocuments.FolderId(mailbox, "archive"),
            ["timeZone"] = zone,
            ["delegateMeetingMessageDeliveryOptions"] = "sendToDelegateOnly",
            ["dateFormat"] = culture.DateTimeFormat.ShortDatePattern,
            ["timeFormat"] = culture.DateTimeFormat.ShortTimePattern,
            ["userPurpose"] = mailbox.Room is not null ? "room" : mailbox.Person!.IsShared ? "shared" : "user",
            ["automaticRepliesSetting"] = new JsonObject
            {
                ["status"] = automaticReply is null ? "disabled" : "alwaysEnabled",
                ["externalAudience"] = "all",
                ["internalReplyMessage"] = reply,
                ["externalReplyMessage"] = reply,
                ["scheduledStartDateTime"] = new JsonObject { ["dateTime"] = "2026-01-01T00:00:00.0000000", ["timeZone"] = "UTC" },
                ["scheduledEndDateTime"] = new JsonObject { ["dateTime"] = "2026-01-02T00:00:00.0000000", ["timeZone"] = "UTC" },
            },
            ["language"] = new JsonObject { ["locale"] = mailbox.Locale, ["displayName"] = culture.NativeName },
            ["workingHours"] = new JsonObject
            {
                ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
                ["startTime"] = from.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
                ["endTime"] = to.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
                ["timeZone"] = new JsonObject { ["name"] = zone },
            },
        };
    }
}
