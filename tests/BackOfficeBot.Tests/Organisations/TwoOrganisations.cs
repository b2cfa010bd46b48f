using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Desk;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Operation;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Skills.Files.Filing;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Skills.Minutes.Decisions;
using BackOfficeBot.Staff;
using BackOfficeBot.Staff.Offices;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Tests.Organisations;

/// One database with two organisations: what was done in the sandbox's, and the same once more in another one, with the same first names, the same numbers, and words of its own in every text.
public class TwoOrganisations : IAsyncLifetime
{
    internal const string Ours = TestOffice.Acme;
    internal virtual string Theirs => "22222222-2222-4222-8222-222222222222";

    /// Beside what every sweep needs.
    internal virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// What one of ours would have to say, said by one of theirs.
    internal virtual Activity AsTheirs(Activity asked) => asked with { Conversation = asked.Conversation! with { TenantId = Theirs } };

    /// Stands in every text of theirs; nobody here ever says the first.
    internal const string Secret = "kxqsette";
    internal const string Known = "zvwnove";

    internal OfficeDay Day { get; private set; } = null!;
    internal Office Office => Day.Bot.GetRequiredService<Office>();

    /// Of theirs: each record, and each draft.
    internal IReadOnlyList<Record> Records { get; private set; } = [];
    internal IReadOnlyList<Draft> Drafts { get; private set; } = [];

    internal static string TheirId(string id) => id.Replace("aaaaaaaa", "bbbbbbbb", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        // Whoever sweeps asks faster than a person may.
        Day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(Settings) { ["Turns:PersonAtOnce"] = "100000", ["Turns:PersonPerSecond"] = "100000" }, assistant: true);
        await OursAsync();
        await TheirsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Day.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// What would show that something of theirs was changed: all that is kept of them, table by table.
    internal async Task<string> TheirStateAsync()
    {
        using var pack = new MemoryStream();
        var manifest = await new OfficeExport(Day.Bot.GetRequiredService<OfficeDatabase>(), ';', TimeProvider.System).WriteAsync(Theirs, new(), everything: true, pack);
        Assert.Empty(manifest.History.Findings);
        await using var db = await Office.ReadAsync(Theirs);
        var people = await db.RecordPeople.OrderBy(p => p.RecordId).ThenBy(p => p.PersonId).ThenBy(p => p.Role).ToListAsync();
        var texts = await db.RecordTexts.OrderBy(t => t.Sequence).ToListAsync();
        return string.Join('\n', manifest.Files.Select(f => $"{f.Name} {f.Rows} {f.Sha256}")
            .Concat(people.Select(p => $"{p.RecordId} {p.PersonId} {p.Role} {p.Kind} {p.IsOpen} {p.At:O}")).Concat(texts.Select(t => $"{t.RecordId} {t.Text}")));
    }

    /// All that is kept here.
    internal async Task<string> OurStateAsync()
    {
        using var pack = new MemoryStream();
        await new OfficeExport(Day.Bot.GetRequiredService<OfficeDatabase>(), ';', TimeProvider.System).WriteAsync(Ours, new(), everything: true, pack);
        using var zip = new System.IO.Compression.ZipArchive(pack);
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(await reader.ReadToEndAsync());
        }
        return all.ToString();
    }

    private async Task OursAsync()
    {
        var (marta, marco, chiara, andrea) = (await Day.OfAsync("marta.conti"), await Day.OfAsync("marco.rossi"), await Day.OfAsync("chiara.galli"), await Day.OfAsync("andrea.fontana"));
        await PressFirstAsync(marta, "chiedi a Marco Rossi di controllare il listino");
        await PressFirstAsync(marta, "ha chiamato Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await marta.BooksAsync("riunione con Marco Rossi giovedì sul budget");
        await PressFirstAsync(marco, "ferie dal 21 al 23 dicembre");
        var minutes = await chiara.SaysAsync("prepara il verbale della riunione di domani alle 10");
        await chiara.PressesAsync(minutes, "Prepara il verbale", Inputs(minutes.Card).DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => i.Value));
        await andrea.SaysAsync("disattiva il modello ferie");
        await andrea.SaysAsync("spegni l'assistente");
        await andrea.SaysAsync("accendi l'assistente");
        await marta.SaysAsync("riepilogo ora");
        string[] everybody = [marta.PersonId, marco.PersonId, andrea.PersonId];
        await using var work = await Office.BeginAsync(new(Ours, marta.PersonId, "Marta Conti"));
        await PutAsync(work, "DEC", "Bilancio approvato", "in force", r => r.SetData(new() { Body = "Si approva il bilancio", Minutes = "MIN-2026-0000001", Entry = 1, On = work.Now, Zone = "Europe/Rome", Readers = everybody }, DecisionJson.Default.DecisionData));
        await PutAsync(work, "MAIL", "Offerta Alpine Parts", "taken", r => r.SetData(new("info@valdoro.example", "Info generale", "m1", work.Now, work.Now.AddHours(2), everybody), MailClaimJson.Default.MailClaimData), marta.PersonId);
        await PutAsync(work, "DOC", "Contratto firmato.pdf", FilingStates.Filed, r => r.SetData(new() { File = new("Contratto firmato.pdf", "https://x.example/1", null), Name = "Contratto firmato.pdf", Place = "p", Path = "Clienti", Folder = "Clienti attivi", At = work.Now }, FilingJson.Default.FilingData), marta.PersonId);
        await PutAsync(work, "SIGN", "Poteri di firma", "on", r => r.SetData(new([new(Guid.NewGuid(), new() { Id = marta.PersonId, Name = "Marta Conti" })], marta.PersonId, work.Now), TemplateJson.Default.AuthorityData));
        await PutAsync(work, "DTPL", "Lettera di prova", "on", r => r.SetData(new() { Template = "prova", It = "Lettera di prova", En = "Test letter" }, DocTemplateJson.Default.DocTemplateData));
        await PutAsync(work, GivenClosings.Kind, "2026-12-03", GivenClosings.Set, r => r.SetData(new("2026-12-03", null, null), ClosingJson.Default.ClosingData));
        await PutAsync(work, GivenRoles.Kind, "Marta Conti", GivenRoles.Given, r => r.SetData(new() { ForId = marco.PersonId, ForName = "Marco Rossi", To = new(2026, 12, 31) }, RoleJson.Default.RoleData), marta.PersonId);
        await PutAsync(work, DeletionKind.Name, "2026-11-24", DeletionKind.Done, r => r.SetData(new() { Lines = [new("CALL", 1, 0, 0)] }, DeletionJson.Default.DeletionData));
        await work.CommitAsync();
    }

    /// A form as it came.
    private static IEnumerable<(string Id, string? Value)> Inputs(JsonNode? node) => node switch
    {
        JsonObject o when ((string?)(o["type"] as JsonValue))?.StartsWith("Input.", StringComparison.Ordinal) == true => [((string)o["id"]!, o["value"]?.ToString())],
        JsonObject o => o.SelectMany(p => Inputs(p.Value)),
        JsonArray a => a.SelectMany(Inputs),
        _ => [],
    };

    /// Said and pressed until it has a number: on a busy machine a turn may take longer than it may.
    private static async Task PressFirstAsync(Chat chat, string says)
    {
        for (var i = 0; i < 5; i++)
            if (await chat.SaysAsync(says) is { Buttons: [var first, ..] } card && (await chat.PressesAsync(card, first)).Words.Contains("-2026-", StringComparison.Ordinal))
                return;
    }

    private static Task PutAsync(Work work, string kind, string title, string state, Action<Record> data, string? owner = null)
    {
        var record = new Record { Id = Guid.CreateVersion7(), Kind = kind, Title = title, State = state, OwnerId = owner, OwnerName = owner is null ? null : "Marta Conti" };
        data(record);
        return work.CreateAsync(record);
    }

    /// Each record once more, in the order of the numbers, and one more of each kind: a number that is none of ours.
    private async Task TheirsAsync()
    {
        List<Record> records;
        List<Draft> drafts;
        List<Conversation> chats;
        await using (var db = await Office.ReadAsync(Ours))
        {
            records = await db.Records.OrderBy(r => r.Reference).ToListAsync();
            drafts = await db.Drafts.OrderBy(d => d.CreatedAt).ToListAsync();
            chats = await db.Conversations.ToListAsync();
        }
        Assert.Empty(Day.Bot.GetRequiredService<RecordKinds>().All.Select(k => k.Kind).Except(records.Select(r => r.Kind)));
        var ids = records.ToDictionary(r => r.Id, _ => Guid.CreateVersion7());
        string Mapped(string text) => ids.Aggregate(TheirId(text), (all, id) => all.Replace(id.Key.ToString(), id.Value.ToString(), StringComparison.OrdinalIgnoreCase).Replace(id.Key.ToString("N"), id.Value.ToString("N"), StringComparison.OrdinalIgnoreCase));
        foreach (var one in records)
            await CreateAsync(one, ids[one.Id]);
        foreach (var one in records.DistinctBy(r => r.Kind))
            await CreateAsync(one, Guid.CreateVersion7());
        // People and their chats are the tenant's.
        var tenant = OrganisationId.Tenant(Theirs);
        await using (var writer = await Day.Bot.GetRequiredService<OfficeDatabase>().WriteAsync(tenant, default))
        {
            foreach (var chat in chats)
            {
                writer.Db.Add(new Conversation { Organisation = tenant, ConversationId = TheirId(chat.ConversationId), PersonId = chat.PersonId is null ? null : TheirId(chat.PersonId), ServiceUrl = chat.ServiceUrl, Reference = Mapped(chat.Reference), UpdatedAt = chat.UpdatedAt });
                if (chat.PersonId is not null)
                    writer.Db.Add(new PersonSettings { Organisation = tenant, PersonId = TheirId(chat.PersonId), Language = "it", WelcomedAt = chat.UpdatedAt });
            }
            await writer.Db.SaveChangesAsync();
        }
        await using (var writer = await Day.Bot.GetRequiredService<OfficeDatabase>().WriteAsync(Theirs, default))
        {
            foreach (var draft in drafts.Where(d => d.PersonId.Length > 0))
                writer.Db.Add(new Draft { Organisation = Theirs, Id = Guid.CreateVersion7(draft.CreatedAt), PersonId = TheirId(draft.PersonId), ConversationId = TheirId(draft.ConversationId), Kind = draft.Kind, Json = Marked(Mapped(draft.Json)), CreatedAt = draft.CreatedAt });
            foreach (var chat in chats.Where(c => c.PersonId is not null))
            {
                writer.Db.Add(new CardCopy { Organisation = Theirs, ConversationId = TheirId(chat.ConversationId), ActivityId = "1", RecordId = ids[records[0].Id], PersonId = TheirId(chat.PersonId!) });
                writer.Db.Add(new OutboxMessage { Organisation = Theirs, Target = TheirId(chat.ConversationId), Conversation = "{}", Activity = $$"""{"text":"{{Secret}} {{Known}}"}""", RecordId = ids[records[0].Id], State = OutboxState.Sent, SentId = "1", FinishedAt = chat.UpdatedAt });
            }
            await writer.Db.SaveChangesAsync();
        }
        await using (var work = await Office.BeginAsync(new(Theirs, TheirId(records[0].CreatedById), "Marta")))
        {
            await work.LinkAsync(await work.OpenAsync(ids[records[0].Id]), await work.OpenAsync(ids[records[1].Id]), "from");
            await work.CommitAsync();
        }
        await Day.Bot.GetRequiredService<AssistantTokens>().TryTakeAsync(Theirs, $"mail{Secret}", 20261124, 7, 100, default);
        await using var theirs = await Office.ReadAsync(Theirs);
        Records = await theirs.Records.OrderBy(r => r.Reference).ToListAsync();
        Drafts = await theirs.Drafts.ToListAsync();

        async Task CreateAsync(Record one, Guid id)
        {
            await using (var work = await Office.BeginAsync(new(Theirs, TheirId(one.CreatedById), Marked(one.CreatedByName))))
            {
                var (_, isNew) = await work.CreateAsync(new()
                {
                    Id = id, Kind = one.Kind, Title = Marked(one.Title)[..Math.Min(120, Marked(one.Title).Length)], Body = $"{one.Body} {Secret} {Known}", State = one.State, Priority = one.Priority, Confidentiality = one.Confidentiality,
                    OwnerId = one.OwnerId is null ? null : TheirId(one.OwnerId), OwnerName = one.OwnerName is null ? null : Marked(one.OwnerName), DueAt = one.DueAt, DueZone = one.DueZone,
                    Data = one.Data is null ? null : Marked(JsonNode.Parse(Mapped(one.Data)))!.ToJsonString(),
                });
                Assert.True(isNew);
                await work.CommitAsync();
            }
            // What would fall due is not done while the others are asked.
            await using var writer = await Day.Bot.GetRequiredService<OfficeDatabase>().WriteAsync(Theirs, default);
            await writer.Db.Due.Where(d => d.NotBefore < Day.Time.GetUtcNow().AddHours(12)).ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, Day.Time.GetUtcNow().AddYears(1)));
        }
    }

    private static string Marked(string text) => text.StartsWith('{') ? Marked(JsonNode.Parse(text))!.ToJsonString() : $"{text} {Secret} {Known}";

    // What has a space in it is said by people.
    private static JsonNode? Marked(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Marked(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Marked)]),
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.String && v.GetValue<string>().Contains(' ', StringComparison.Ordinal) => JsonValue.Create($"{v.GetValue<string>()} {Secret} {Known}"),
        _ => node?.DeepClone(),
    };
}

/// The other one is a client of the same tenant, for whom others of its people work.
public sealed class OneWithAClient : TwoOrganisations
{
    internal override string Theirs => $"{Ours}/alfa";

    internal override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(
        Enumerable.Range(1, 30).Select(n => new KeyValuePair<string, string>($"Organisations:Clients:alfa:People:{n}", TheirId($"aaaaaaaa-0000-4000-8000-0000000000{n:00}"))))
    {
        [$"Organisations:Names:{Ours}"] = "Valdoro", ["Organisations:Clients:alfa:Name"] = "Alfa", ["Organisations:Clients:alfa:Tenant"] = Ours,
    };

    internal override Activity AsTheirs(Activity asked) => asked.Value is not { } value ? asked with { Text = $"Alfa: {asked.Text}" } : asked with { Value = Claimed(value) };

    /// A press that says it is the client's.
    internal static JsonElement Claimed(JsonElement value)
    {
        var claimed = JsonNode.Parse(value.GetRawText())!;
        claimed["action"]!["data"]![Press.ClientMember] = "alfa";
        return JsonSerializer.SerializeToElement(claimed);
    }
}
