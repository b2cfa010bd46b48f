using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Files;

/// Files on their way from a message to an event.
internal sealed class MeetingFiles(SentFiles sent, Drafts drafts, ICalendar calendar)
{
    private static readonly TimeSpan Attaching = TimeSpan.FromMinutes(1);
    public const int Most = 10;
    private const int LongestEnding = 10;

    // " (2)", where another is called so.
    private const int Numbered = 5;
    private const string Bytes = "meeting.file";
    private const string Hand = "meeting.files";

    /// What came with this message, or is linked to in it, and what is to be said of what cannot be had.
    public async Task<(IReadOnlyList<MeetingFile> Files, string? Notice)> OfAsync(Turn turn, CancellationToken ct)
    {
        var t = MeetingFileTexts.In(turn.Language);
        var (came, links) = (SentFiles.Of(turn.Activity), Links(turn.Text));
        List<MeetingFile> files = [];
        List<string> notices = [];
        foreach (var file in came.Take(Most))
        {
            var name = NameOf(file.Name);
            try
            {
                if (await sent.BytesAsync(file, EventFile.Largest, ct) is not { } bytes)
                {
                    notices.Add(sent.LiesInDrive(file) ? t.TooLargeLinked(name) : t.TooLarge(name));
                    if (sent.LiesInDrive(file))
                        files.Add(new(name) { Link = new Uri(file.Link!).AbsoluteUri });
                }
                else if (bytes.Length == 0)
                    notices.Add(t.Empty(name));
                else
                    files.Add(new(name) { Key = await KeepAsync(turn, bytes, ct), Size = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) });
            }
            catch (HttpRequestException)
            {
                notices.Add(t.NotHad(name));
            }
        }
        if (came.Count > Most)
            notices.Add(t.TooMany(Most, [.. came.Skip(Most).Select(f => NameOf(f.Name))]));
        return ([.. MeetingFile.Beside([], [], files), .. links], notices.Count > 0 ? string.Join(' ', notices) : null);
    }

    /// Those that were sent a moment ago, before anything was said of a meeting: taken once.
    public async Task<IReadOnlyList<MeetingFile>> InHandAsync(Turn turn, CancellationToken ct)
    {
        var hand = await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Hand], MeetingMemory.Fresh, ct);
        if (hand?.As(MeetingFileJson.Default.FilesInHand) is not { RecordId: null, Files: { Count: > 0 } files })
            return [];
        await HoldAsync(turn, new([]), ct);
        return files;
    }

    /// Those about which was asked last here whether they are to be attached; null where something else was shown since, or that is long ago.
    public async Task<Guid?> WaitingAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, MeetingMemory.Fresh, ct) is { Kind: Hand } hand
            && hand.As(MeetingFileJson.Default.FilesInHand) is { RecordId: not null, Files.Count: > 0 } ? hand.Id : null;

    public Task<Guid> HoldAsync(Turn turn, FilesInHand files, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Hand, files, MeetingFileJson.Default.FilesInHand, ct);

    public Task<FilesInHand?> FindAsync(Turn turn, Guid key, CancellationToken ct) => drafts.FindAsync(turn.Organisation, key, MeetingFileJson.Default.FilesInHand, ct);

    /// Attaches what is not there yet; what lies in no draft any more is left.
    public async Task AttachAsync(GraphCaller caller, MeetingDraft draft, string eventId, IReadOnlyList<MeetingFile>? files, CancellationToken ct)
    {
        var keyed = (files ?? []).Where(f => f.Key is not null).ToList();
        if (keyed.Count == 0)
            return;
        var there = await calendar.FilesAsync(caller, draft.OrganizerId, eventId, ct);
        foreach (var file in keyed.Where(f => !there.Any(name => MeetingFile.Same(name, f.Name))))
            if (await drafts.FindAsync(caller.Organisation, file.Key!.Value, MeetingFileJson.Default.KeptFile, ct) is { } kept)
                await OnceAsync(caller.Organisation, eventId, file.Key.Value, () => calendar.AttachAsync(caller, draft.OrganizerId, eventId, new(file.Name, kept.Bytes), ct), ct);
    }

    // Who presses on another device at that moment leaves it to whoever was first.
    private async Task OnceAsync(string organisation, string eventId, Guid file, Func<Task> attach, CancellationToken ct)
    {
        var key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{eventId}/{file:N}")).AsSpan(0, 16));
        if (!await drafts.TakeAsync(organisation, key, Attaching, ct))
            return;
        try
        {
            await attach();
        }
        catch (GraphException)
        {
            await drafts.LetGoAsync(organisation, key, ct);
            throw;
        }
    }

    private Task<Guid> KeepAsync(Turn turn, byte[] bytes, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Bytes, new KeptFile(bytes), MeetingFileJson.Default.KeptFile, ct);

    /// Links to OneDrive and SharePoint; any other is part of what is said.
    public static IReadOnlyList<MeetingFile> Links(string text) =>
        [.. Link.Matches(text).Take(Most).Select(m => new MeetingFile(NameOf(Uri.UnescapeDataString(new Uri(m.Value).Segments[^1].Trim('/')) is { Length: > 0 } last ? last : m.Value)) { Link = m.Value })];

    /// A plain name that is opened with what the file was made with.
    private static string NameOf(string name)
    {
        var clean = PlainText.OneLine(name.Replace('/', '_').Replace('\\', '_'));
        var ending = Path.GetExtension(clean) is { Length: <= LongestEnding } known ? known : "";
        return clean.Length == 0 ? "file" : clean.Length <= MeetingFile.LongestName ? clean : MeetingForm.Shortened(clean[..^ending.Length], MeetingFile.LongestName - Numbered - ending.Length) + ending;
    }

    private static readonly Regex Link = new(@"https://[\w.-]+\.(?:sharepoint\.com|sharepoint\.us|1drv\.ms|onedrive\.live\.com)/[^\s<>""]*[^\s<>"".,;:!?)]|https://1drv\.ms/[^\s<>""]*[^\s<>"".,;:!?)]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
