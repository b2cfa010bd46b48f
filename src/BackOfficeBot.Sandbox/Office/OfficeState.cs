using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Subscriptions;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>The office: who and what there is (fixed), and every mailbox with its calendars, mails, files and tasks (living, in memory, reset at will).</summary>
internal sealed class OfficeState
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly List<OfficeChange> pending = [];
    private Dictionary<string, Mailbox> byAddress = new(StringComparer.OrdinalIgnoreCase);

    public OfficeState(TimeProvider time)
    {
        this.time = time;
        Seed = OfficeSeed.Load();
        People = [.. Seed.People.Select(person => ToPerson(person, 'a')), .. Seed.SharedMailboxes.Select(box => ToPerson(box with { Role = "shared" }, 'c'))];
        Rooms = [.. Seed.Rooms.Select(room => new Room(IdOf('b', room.N), room.Key, room.Name, MailOf(room.Key), Seed.Offices[room.Office], room.Capacity, room.Floor,
            room.Video, room.Display, room.Audio, room.Tags, room.Accessible))];
        Groups = [.. Seed.Groups.Select(group => new Group(IdOf('d', group.N), group.Name, MailOf(group.Key),
            [.. People.Where(person => !person.IsShared && (group.Members is ["*"] || group.Members.Contains(person.Key))).Select(person => person.Id)]))];
        Reset();
    }

    /// <summary>Raised after a change, outside the lock, on the thread that made it.</summary>
    public event Action<IReadOnlyList<OfficeChange>>? Changed;

    public OfficeSeed Seed { get; }

    /// <summary>People, and the shared mailboxes at the end (<see cref="Person.IsShared"/>).</summary>
    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<Group> Groups { get; }

    public IReadOnlyList<Mailbox> Mailboxes { get; private set; } = [];

    /// <summary>Graph's subscriptions by id.</summary>
    public Dictionary<string, (JsonObject Subscription, Watched Watched)> Subscriptions { get; } = [];

    /// <summary>Uploads under way, and downloads allowed, by the token in their address.</summary>
    public Dictionary<string, UploadSession> Uploads { get; } = [];

    public Dictionary<string, (string OwnerId, string ItemId)> Downloads { get; } = [];

    /// <summary>What is left of a delta answer in pages, by the token of its nextLink.</summary>
    public Dictionary<string, (IReadOnlyList<JsonObject> Value, string DeltaLink)> DeltaPages { get; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public Person? Person(string? idOrMail) => idOrMail is null ? null : People.FirstOrDefault(person =>
        Is(person.Id, idOrMail) || Is(person.Mail, idOrMail) || Is(person.TeamsId, idOrMail) || Is(person.Key, idOrMail));

    public Mailbox? Mailbox(string? idOrMail) => idOrMail is null ? null : byAddress.GetValueOrDefault(idOrMail);

    /// <summary>One piece of work on the mailboxes: alone, and announced afterwards.</summary>
    public T Do<T>(Func<T> work)
    {
        T result;
        OfficeChange[] changes;
        lock (gate)
        {
            try
            {
                result = work();
            }
            finally
            {
                changes = [.. pending];
                pending.Clear();
            }
        }
        if (changes.Length > 0) Changed?.Invoke(changes);
        return result;
    }

    /// <summary>Back to the seeds, relative to today.</summary>
    public void Reset() => Do(() =>
    {
        Subscriptions.Clear();
        Uploads.Clear();
        Downloads.Clear();
        DeltaPages.Clear();
        Mailboxes = [.. People.Select(person => new Mailbox(person, null, pending.Add)), .. Rooms.Select(room => new Mailbox(null, room, pending.Add))];
        byAddress = new(StringComparer.OrdinalIgnoreCase);
        foreach (var mailbox in Mailboxes) (byAddress[mailbox.Id], byAddress[mailbox.Mail]) = (mailbox, mailbox);
        OfficeSeeding.Fill(this);
        pending.Clear();
        pending.Add(new("settings", "", "", "updated"));
        return true;
    });

    private Person ToPerson(PersonSeed seed, char kind)
    {
        var office = Seed.Offices[seed.Office];
        var hours = seed.Hours.Split('-');
        return new(IdOf(kind, seed.N), seed.Key, seed.Name, MailOf(seed.Key), seed.Role, seed.Title, seed.Department, office, office.Zone, office.Locale,
            TimeOnly.Parse(hours[0], CultureInfo.InvariantCulture), TimeOnly.Parse(hours[1], CultureInfo.InvariantCulture),
            seed.Manager is null ? null : IdOf('a', Seed.People.Single(person => person.Key == seed.Manager).N),
            [.. seed.DelegateOf.Select(key => Seed.People.FirstOrDefault(person => person.Key == key) is { } boss
                ? IdOf('a', boss.N) : IdOf('c', Seed.SharedMailboxes.Single(box => box.Key == key).N))]);
    }

    private string MailOf(string key) => $"{key}@{Seed.Domain}";

    private static string IdOf(char kind, int n) => string.Create(CultureInfo.InvariantCulture, $"{new string(kind, 8)}-0000-4000-8000-{n:D12}");

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
