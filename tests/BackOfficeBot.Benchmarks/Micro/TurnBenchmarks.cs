using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Skills.Help;
using BenchmarkDotNet.Attributes;

namespace BackOfficeBot.Benchmarks.Micro;

/// The steps of a turn, without HTTP.
public class TurnBenchmarks
{
    private static readonly byte[] State = """{"command":"help"}"""u8.ToArray();
    private RunningBot _bot = null!;
    private byte[] _message = null!;
    private byte[] _press = null!;
    private AdaptiveCard _card = null!;
    private CardSeal _seal;
    private string _sealed = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _bot = await RunningBot.StartAsync();
        _message = TeamsActivity.Json("message", 1, 1, "http://127.0.0.1:9", a => a["text"] = "aiuto");
        _seal = _bot.Turn(_message).Seal;
        _sealed = _seal.Close("help.menu", State, TimeSpan.FromDays(30));
        var data = JsonNode.Parse(HelpCards.Menu.Button(_seal, "Menu", new("help")).Data!.Value.GetRawText());
        _press = TeamsActivity.Json("invoke", 1, 2, "http://127.0.0.1:9", a =>
        {
            a["name"] = "adaptiveCard/action";
            a["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "help.menu", ["data"] = data }, ["trigger"] = "manual" };
        });
        _card = BuildCard();
    }

    [Benchmark(Description = "Parse a message")]
    public Activity? Parse() => JsonSerializer.Deserialize(_message, ActivityJson.Default.Activity);

    [Benchmark(Description = "Parse a press")]
    public Activity? ParsePress() => JsonSerializer.Deserialize(_press, ActivityJson.Default.Activity);

    [Benchmark(Description = "Build a card with two sealed buttons")]
    public AdaptiveCard BuildCard() => HelpCards.WhoAmI(new("it", _seal, TimeProvider.System.GetUtcNow()), "Anna Conti", TimeZoneInfo.Utc, signedIn: true, "organisation");

    [Benchmark(Description = "Write it as JSON")]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_card, CardJson.Default.AdaptiveCard);

    [Benchmark(Description = "Seal a button's state")]
    public string Seal() => _seal.Close("help.menu", State, TimeSpan.FromDays(30));

    [Benchmark(Description = "Open it")]
    public OpenedSeal Open() => _seal.Open("help.menu", _sealed);

    [Benchmark(Description = "Dispatch 'aiuto'")]
    public async Task<object> DispatchTextAsync() => await _bot.Dispatcher.DispatchAsync(_bot.Turn(_message));

    [Benchmark(Description = "Dispatch a press of the menu")]
    public async Task<object> DispatchPressAsync() => await _bot.Dispatcher.DispatchAsync(_bot.Turn(_press));
}
