using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>Online meetings by their link, and what was said in them (<see href="https://learn.microsoft.com/graph/api/onlinemeeting-list-transcripts"/>): for the organiser and those who are invited.</summary>
internal static class OnlineMeetingRoutes
{
    private const string Meetings = "OnlineMeetings.Read", Said = "OnlineMeetingTranscript.Read";
    private const int Days = 14;

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "users/{user}/onlineMeetings", Meetings, call => call.Page(call.Target.Events.All.Where(e => e.Text("onlineMeeting/joinUrl") is not null && e.Text("seriesMasterId") is null).Select(Meeting), "onlineMeetings")) { DelegatedOnly = true },
        new("GET", "users/{user}/onlineMeetings/{id}/transcripts", Said, call => call.Page(Held(call, call["id"]).Select(t => t.Item), "transcripts")) { DelegatedOnly = true },
        new("GET", "users/{user}/onlineMeetings/{id}/transcripts/{transcript}/content", Said, call =>
            GraphReply.File(Encoding.UTF8.GetBytes(Held(call, call["id"]).FirstOrDefault(t => t.Item.Text("id") == call["transcript"]).Vtt ?? throw GraphProblem.NotFound("NotFound", "The transcript was not found.")), "text/vtt")) { DelegatedOnly = true },
    ];

    private static JsonObject Meeting(JsonObject e) => new() { ["id"] = Id(e), ["joinWebUrl"] = e.Text("onlineMeeting/joinUrl"), ["subject"] = e.Text("subject") };

    private static string Id(JsonObject e) => "MSo" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(e.Text("onlineMeeting/joinUrl")!)))[..24];

    /// <summary>Each day on which the meeting was held has its own.</summary>
    private static IEnumerable<(JsonObject Item, string? Vtt)> Held(GraphCall call, string id)
    {
        var meeting = call.Target.Events.All.FirstOrDefault(e => e.Text("onlineMeeting/joinUrl") is not null && Id(e) == id) ?? throw GraphProblem.NotFound("NotFound", "The meeting was not found.");
        var joinUrl = meeting.Text("onlineMeeting/joinUrl")!;
        if (call.Office.Mailboxes.FirstOrDefault(m => m.Transcripts.ContainsKey(joinUrl)) is not { } organizer) yield break;
        var (start, vtt) = organizer.Transcripts[joinUrl];
        var zone = DateTimeZoneProviders.Tzdb[organizer.Zone];
        var today = Instant.FromDateTimeOffset(call.Office.Now).InZone(zone).Date;
        for (var back = Days; back >= 0; back--)
        {
            var at = (today.PlusDays(-back) + LocalTime.FromTimeOnly(start)).InZoneLeniently(zone).ToDateTimeOffset();
            if (at < call.Office.Now && at.DayOfWeek is not (System.DayOfWeek.Saturday or System.DayOfWeek.Sunday))
                yield return (new() { ["id"] = $"{id}-{at:yyyyMMdd}", ["meetingId"] = id, ["createdDateTime"] = Json.Iso(at), ["endDateTime"] = Json.Iso(at.AddMinutes(30)) }, vtt);
        }
    }
}
