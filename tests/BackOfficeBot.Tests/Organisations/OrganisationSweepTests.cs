using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Privacy;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;
using BackOfficeBot.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Organisations;

/// The other organisation is another tenant.
public sealed class OrganisationSweepTests(TwoOrganisations both) : OrganisationSweep(both), IClassFixture<TwoOrganisations>;

/// It is a client for whom others of the same tenant work.
public sealed class ClientSweepTests(OneWithAClient both) : OrganisationSweep(both), IClassFixture<OneWithAClient>;

/// Whatever is asked in one organisation, by words, by buttons or by the client, nothing of the other is said or changed. What there is to ask is found from the skills: a new one is asked, too.
public abstract class OrganisationSweep(TwoOrganisations both)
{
    private const string Andrea = "aaaaaaaa-0000-4000-8000-000000000014";

    private readonly Dispatcher _dispatcher = both.Day.Bot.GetRequiredService<Dispatcher>();
    private readonly CardSeals _seals = both.Day.Bot.GetRequiredService<CardSeals>();
    private readonly IReadOnlyList<Route> _routes = [.. both.Day.Bot.GetServices<ISkill>().SelectMany(s => s.Routes)];

    private readonly List<string> _slow = [];

    private static string Chat(string person) => $"a:1{person.Replace("-", "", StringComparison.Ordinal)}";

    /// Else none of the others could find anything.
    [Fact]
    public async Task To_them_it_is_said()
    {
        var task = both.Records.First(r => r.Kind == "TASK");
        var asked = Message(task.CreatedById, $"mostra {task.Reference}");
        Assert.Contains(TwoOrganisations.Secret, await SaidAsync(both.AsTheirs(asked)), StringComparison.Ordinal);
    }

    /// Else no button could do anything.
    [Fact]
    public async Task To_them_a_button_says_it()
    {
        var task = both.Records.First(r => r.Kind == "TASK");
        var chat = Chat(task.CreatedById);
        var state = _seals.For(both.Theirs, chat).Close(DeskVerbs.Show.Name, JsonSerializer.SerializeToUtf8Bytes(Filled(typeof(RecordSeen), "", new(task.Id, task.Reference, task.Kind))), TimeSpan.FromDays(1));
        var pressed = Press(task.CreatedById, DeskVerbs.Show.Name, state, null, chat);
        Assert.Contains(TwoOrganisations.Secret, await SaidAsync(both.AsTheirs(pressed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marta.conti")]
    [InlineData("andrea.fontana")]
    public async Task No_words_reach_the_other(string person)
    {
        var id = (await both.Day.OfAsync(person)).PersonId;
        var kinds = both.Day.Bot.GetRequiredService<RecordKinds>();
        string[] verbs = [.. kinds.All.SelectMany(k => k.Twins).Select(t => t.Word).Concat(["mostra", "storia", "esporta", "commenta", "collega TASK-2026-0000001 a", "rinvia", "assegna a Marco", "chiudi", "annulla"]).Distinct()];
        List<string> said =
        [
            .. Sentences("italian"), .. Sentences("english"),
            .. both.Records.GroupBy(r => r.Kind).SelectMany(k => verbs.Where(v => person == "andrea.fontana" || v == "mostra").Select(v => $"{v} {k.Last().Reference}")),
            .. both.Records.SelectMany(r => new[] { $"mostra {r.Reference}", $"{r.Id}", $"storia {r.Reference}", $"esporta {r.Reference} in json" }),
            TwoOrganisations.Known, $"cerca {TwoOrganisations.Known}", $"trova le attività {TwoOrganisations.Known}", $"riunioni con Marco {TwoOrganisations.Known}", "esporta le attività", "scarica le chiamate", "riepilogo ora", "i miei dati", "cerca listino",
        ];
        await Untouched(async () =>
        {
            foreach (var text in said)
                await AskAsync(text, Message(id, text));
        });
    }

    [Fact]
    public async Task No_button_reaches_the_other_by_an_id_of_theirs_sealed_in_ones_own_card() => await Untouched(async () =>
    {
        var (seal, verbs) = (_seals.For(TwoOrganisations.Ours, Chat(Andrea)), Verbs());
        Assert.Empty(_routes.Select(r => r.Key).Where(k => k.StartsWith(RouteKeys.Verb, StringComparison.Ordinal)).Select(k => k[RouteKeys.Verb.Length..]).Except(verbs.Keys));
        // The number is one that none of ours has.
        List<Named> theirs = [.. both.Records.GroupBy(r => r.Kind).Select(k => new Named(k.First().Id, k.Last().Reference, k.Key)), .. both.Drafts.DistinctBy(d => d.Kind).Select(d => Last("TASK") with { Id = d.Id })];
        List<string> unread = [];
        foreach (var (name, (state, form)) in verbs)
        {
            var (answers, asked) = (new HashSet<string>(), new HashSet<string>());
            foreach (var one in theirs.Concat(theirs.Select(t => t with { NamesPeople = true })))
                if (Filled(state, "", one) is var stated && Filled(form, "", one) is var filled && asked.Add($"{stated?.ToJsonString()} {filled?.ToJsonString()}"))
                    answers.Add(await AskAsync(name, Press(Andrea, name, seal.Close(name, JsonSerializer.SerializeToUtf8Bytes(stated), TimeSpan.FromDays(1)), filled)));
            if (answers.All(a => Says(a, CommonTexts.In("it").FormUnreadable) || Says(a, CommonTexts.In("it").CardGoneHeading)))
                unread.Add(name);
        }
        // A state that could not be read asked nothing.
        Assert.Empty(unread);
    });

    [Fact]
    public async Task No_sealed_card_of_theirs_opens_here_nor_in_their_own_chat() => await Untouched(async () =>
    {
        var one = Last("TASK");
        var theirChat = Chat(TwoOrganisations.TheirId(Andrea));
        foreach (var (name, (state, form)) in Verbs())
        {
            var taken = _seals.For(both.Theirs, theirChat).Close(name, JsonSerializer.SerializeToUtf8Bytes(Filled(state, "", one)), TimeSpan.FromDays(1));
            foreach (var chat in new[] { Chat(Andrea), theirChat })
            {
                await AskAsync(name, Press(Andrea, name, taken, Filled(form, "", one), chat));
                await AskAsync(name, both.AsTheirs(Press(Andrea, name, taken, Filled(form, "", one), chat)) with { Conversation = new() { Id = chat, TenantId = TwoOrganisations.Ours, ConversationType = "personal" } });
            }
        }
    });

    [Fact]
    public async Task No_client_reaches_the_other_by_searches_message_extensions_files_or_events_in_their_chats() => await Untouched(async () =>
    {
        var seal = _seals.For(TwoOrganisations.Ours, Chat(Andrea));
        var contexts = both.Day.Bot.GetServices<IFileSource>().SelectMany(s => both.Records.DistinctBy(r => r.Kind).Select(r => (s.Verb, State: seal.Close(s.Verb, JsonSerializer.SerializeToUtf8Bytes(new
        {
            r.Id, RecordId = r.Id, Key = r.Id, PersonId = TwoOrganisations.TheirId(Andrea), Language = "it", List = new { r.Kind, Part = 3, Search = TwoOrganisations.Known },
        }), TimeSpan.FromDays(1))))).ToList();
        foreach (var key in _routes.Select(r => r.Key))
            if (key.StartsWith(RouteKeys.Invoke, StringComparison.Ordinal))
                foreach (var (verb, state) in contexts)
                    foreach (var chat in new[] { Chat(Andrea), Chat(TwoOrganisations.TheirId(Andrea)) })
                        await AskAsync(key, Invoke(key[RouteKeys.Invoke.Length..], verb, state, chat));
            else if (key.StartsWith(RouteKeys.Event, StringComparison.Ordinal))
                foreach (var action in new[] { "add", "remove" })
                    await AskAsync(key, Activity(Andrea, Chat(TwoOrganisations.TheirId(Andrea))) with
                    {
                        Type = key.EndsWith("membersAdded", StringComparison.Ordinal) ? ActivityTypes.ConversationUpdate : key[RouteKeys.Event.Length..], Action = action, Name = key[RouteKeys.Event.Length..],
                        MembersAdded = key.EndsWith("membersAdded", StringComparison.Ordinal) ? [new() { Id = SandboxIds.Bot }] : null,
                    });
    });

    [Fact]
    public async Task Nothing_that_falls_due_here_reaches_the_other() => await Untouched(async () =>
    {
        foreach (var handler in both.Day.Bot.GetServices<IDueHandler>())
            foreach (var record in both.Records)
                foreach (var behind in new[] { "", $"|{Andrea}", $"|{TwoOrganisations.TheirId(Andrea)}", $"|{both.Drafts[0].Id}" })
                    try
                    {
                        var due = new DueRow { Organisation = TwoOrganisations.Ours, RecordId = record.Id, Task = handler.Task + behind, At = both.Day.Time.GetUtcNow() };
                        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
                        await handler.QuietUntilAsync(due, enough.Token);
                        await handler.RunAsync(due, enough.Token).WaitAsync(enough.Token);
                    }
                    catch (Exception e) when (e is RecordNotFound or IndexOutOfRangeException or FormatException or JsonException)
                    {
                        // There is no such record here, or such a row is never written: it leads nowhere, and the worker would try again.
                    }
    });

    [Fact]
    public async Task Ones_own_data_and_the_pack_of_an_organisation_hold_nothing_of_the_other()
    {
        var reader = both.Day.Bot.GetRequiredService<OwnDataReader>();
        foreach (var person in new[] { Andrea, TwoOrganisations.TheirId(Andrea) })
            Assert.DoesNotContain(TwoOrganisations.Secret, JsonSerializer.Serialize(await reader.ReadAsync(TwoOrganisations.Ours, person, "Andrea Fontana", "it", default), OwnDataJson.Default.OwnData), StringComparison.Ordinal);
        Assert.Contains(TwoOrganisations.Secret, JsonSerializer.Serialize(await reader.ReadAsync(both.Theirs, TwoOrganisations.TheirId(Andrea), "Andrea Fontana", "it", default), OwnDataJson.Default.OwnData), StringComparison.Ordinal);
        Assert.DoesNotContain(TwoOrganisations.Secret, await both.OurStateAsync(), StringComparison.Ordinal);
    }

    private async Task Untouched(Func<Task> ask)
    {
        var (before, errors) = (await both.TheirStateAsync(), Errors());
        await ask();
        // What was answered by a fault was not asked.
        var faults = Errors().Skip(errors.Count).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.DistinctBy(f => f[(f.IndexOf(':', 7) + 1)..])));
        Assert.Equal(before, await both.TheirStateAsync());
        Assert.DoesNotContain(TwoOrganisations.Secret, await both.OurStateAsync(), StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Errors() => [.. both.Day.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal))];

    private static bool Says(string answer, string words) => answer.Contains(words, StringComparison.Ordinal) || answer.Contains(JsonEncodedText.Encode(words).Value, StringComparison.Ordinal);

    private async Task<string> AskAsync(string what, Activity activity)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var said = await SaidAsync(activity);
        if (System.Diagnostics.Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(5))
            _slow.Add(what);
        Assert.True(_slow.Count < 4, $"these take as long as a turn may, so that nothing was asked: {string.Join(", ", _slow)}");
        Assert.False(said.Contains(TwoOrganisations.Secret, StringComparison.Ordinal), $"“{what}” was answered with something of the other organisation: {said}");
        return said;
    }

    private async Task<string> SaidAsync(Activity activity)
    {
        var answer = await _dispatcher.DispatchAsync(new(activity, _seals));
        return System.Text.Encoding.UTF8.GetString((answer.Invoke?.ToAnswer().Body ?? default).Span) + string.Concat(answer.Outgoing.Select(o => JsonSerializer.Serialize(o, o.GetType(), Reading)));
    }

    private static readonly JsonSerializerOptions Reading = new(ActivityJson.Default.Options) { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(ActivityJson.Default, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()) };

    /// The first sentence of each intent that anybody may say.
    private static IEnumerable<string> Sentences(string file) => File.ReadLines(Path.Combine(Repository.Root, "tests", "BackOfficeBot.Tests", "Understanding", file + ".txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|', StringSplitOptions.TrimEntries)).DistinctBy(p => p[1]).Select(p => p[0]);

    /// Every verb that a card can have, with the types of its state and its form.
    private static Dictionary<string, (Type State, Type Form)> Verbs()
    {
        Dictionary<string, (Type, Type)> found = [];
        foreach (var field in typeof(BotHost).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)))
            for (var type = field.FieldType; type is not null; type = type.BaseType)
                if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CardVerb<,>))
                    found[(string)type.GetProperty("Name")!.GetValue(field.GetValue(null))!] = (type.GenericTypeArguments[0], type.GenericTypeArguments[1]);
        return found;
    }

    /// One of theirs: its id, a number that none of ours has, its kind; and whether a text that is an id is that of a person.
    private sealed record Named(Guid Id, string Number, string Kind, bool NamesPeople = false);

    private Named Last(string kind) => new(both.Records.First(r => r.Kind == kind).Id, both.Records.Last(r => r.Kind == kind).Reference, kind);

    /// JSON of a type in which every id and every text is theirs.
    private static JsonNode? Filled(Type type, string name, Named one, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Guid))
            return JsonValue.Create(one.Id.ToString());
        if (type == typeof(string))
            return JsonValue.Create(Word(name, one));
        if (type == typeof(bool))
            return JsonValue.Create(false);
        if (type.IsEnum)
            return JsonValue.Create(0);
        // A list from its first page on, of whatever time.
        if (name is "After" or "Skip")
            return null;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime))
            return JsonValue.Create(name switch { "From" => "2026-11-01T09:00:00+00:00", "To" => "2026-12-25T09:00:00+00:00", _ => "2026-11-25T09:00:00+00:00" });
        if (type == typeof(DateOnly))
            return JsonValue.Create("2026-11-25");
        if (type == typeof(TimeOnly) || type == typeof(TimeSpan))
            return JsonValue.Create("09:00:00");
        if (type.IsPrimitive || type == typeof(decimal))
            return JsonValue.Create(1);
        if (type.IsAssignableTo(typeof(System.Collections.IDictionary)) || depth > 3)
            return null;
        if (type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            return type.IsGenericType && Filled(type.GenericTypeArguments[0], name, one, depth + 1) is { } item ? new JsonArray(item) : null;
        var filled = new JsonObject();
        foreach (var property in type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
            if (Filled(property.PropertyType, property.Name, one, depth + 1) is { } value)
            {
                // Contexts differ in how they write names.
                filled[property.Name] = value;
                filled[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = value.DeepClone();
            }
        return filled;
    }

    private static string Word(string name, Named one) => name switch
    {
        "Kind" => one.Kind,
        "Zone" or "TimeZone" => "Europe/Rome",
        "Search" or "Text" => TwoOrganisations.Known,
        _ when one.NamesPeople && name.EndsWith("Id", StringComparison.Ordinal) => TwoOrganisations.TheirId(Andrea),
        _ => one.Number,
    };

    private static Activity Activity(string person, string chat) => new()
    {
        Type = ActivityTypes.Message, Id = Guid.NewGuid().ToString(), ChannelId = "msteams", ServiceUrl = "https://smba.example/", Locale = "it-IT", Timestamp = AllCards.Now,
        From = new() { Id = $"29:{person}", AadObjectId = person, Name = "Andrea Fontana" }, Recipient = new() { Id = SandboxIds.Bot }, Conversation = new() { Id = chat, ConversationType = "personal", TenantId = TwoOrganisations.Ours },
    };

    private static Activity Message(string person, string text) => Activity(person, Chat(person)) with { Text = text };

    private static Activity Press(string person, string verb, string state, JsonNode? form, string? chat = null)
    {
        var data = form as JsonObject ?? [];
        (data[Channel.Turns.Press.VerbMember], data[Channel.Turns.Press.StateMember]) = (verb, state);
        return Activity(person, chat ?? Chat(person)) with
        {
            Type = ActivityTypes.Invoke, Name = InvokeNames.CardAction, ReplyToId = "1",
            Value = JsonSerializer.SerializeToElement(new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" }),
        };
    }

    private Activity Invoke(string key, string verb, string state, string chat)
    {
        var detail = key[(key.LastIndexOf('/') + 1)..];
        var name = new[] { InvokeNames.ExtensionQuery, InvokeNames.ExtensionFetchTask, InvokeNames.ExtensionSubmitAction, InvokeNames.Search, InvokeNames.MessageSubmitAction }.FirstOrDefault(n => key.StartsWith(n + "/", StringComparison.Ordinal)) ?? key;
        return Activity(Andrea, chat) with
        {
            Type = ActivityTypes.Invoke, Name = name, ReplyToId = "1",
            Value = JsonSerializer.SerializeToElement(new
            {
                commandId = detail, dataset = detail, actionName = detail, queryText = TwoOrganisations.Known, type = "fileUpload", action = "accept", context = new { verb, state },
                parameters = new[] { new { name = "text", value = TwoOrganisations.Known } }, queryOptions = new { skip = 0, count = 15, top = 15 },
                messagePayload = new { id = "1", body = new { contentType = "text", content = both.Records[0].Reference }, from = new { user = new { id = TwoOrganisations.TheirId(Andrea), displayName = "Andrea" } } },
                uploadInfo = new { uploadUrl = both.Day.Address + "/none", contentUrl = both.Day.Address + "/none", name = "a.zip", uniqueId = "1", fileType = "zip" },
            }),
        };
    }
}
