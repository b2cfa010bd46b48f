using System.Globalization;

namespace BackOfficeBot.Sandbox;

/// <summary>The command line: <c>--port 5075 --bot-port 3978 --data FOLDER --no-bot --assistant --Storage:Provider=PostgreSql --help</c>.</summary>
internal static class SandboxCommand
{
    public static string Help => SandboxStartException.InItalian
        ? """
          BackOfficeBot.Sandbox: un ufficio sul proprio computer, con la web chat, il bot e i servizi Microsoft 365 simulati.

            dotnet run --project src/BackOfficeBot.Sandbox [-- OPZIONI]

            --port NUMERO         porta della web chat e dei servizi (5075; 0: una libera qualsiasi)
            --bot-port NUMERO     porta del bot (3978; 0: una libera qualsiasi)
            --data CARTELLA       dove il bot tiene i suoi dati (altrimenti una cartella temporanea, vuota a ogni avvio)
            --no-bot              non avvia il bot: ne risponde già uno a --bot-port
            --assistant           il bot usa l'assistente (Azure OpenAI simulato), altrimenti spento
            --NOME:CHIAVE=VALORE  un'impostazione del bot, per esempio --Storage:Provider=PostgreSql
            --help                questo testo
          """
        : """
          BackOfficeBot.Sandbox: an office on your own machine, with the web chat, the bot and the Microsoft 365 services played.

            dotnet run --project src/BackOfficeBot.Sandbox [-- OPTIONS]

            --port NUMBER         port of the web chat and of the services (5075; 0: any free one)
            --bot-port NUMBER     port of the bot (3978; 0: any free one)
            --data FOLDER         where the bot keeps its data (otherwise a temporary folder, empty at each start)
            --no-bot              starts no bot: one answers at --bot-port already
            --assistant           the bot uses the assistant (a played Azure OpenAI), off otherwise
            --NAME:KEY=VALUE      a setting of the bot, such as --Storage:Provider=PostgreSql
            --help                this text
          """;

    /// <summary>The options, or null where help is asked for.</summary>
    /// <exception cref="SandboxStartException">Something in the command line is not understood.</exception>
    public static SandboxOptions? Parse(IReadOnlyList<string> args, Func<string[], WebApplication>? bot = null)
    {
        var options = new SandboxOptions { Bot = bot };
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], null);
            switch (name)
            {
                case "--help" or "-h" or "-?":
                    return null;
                case "--no-bot" when value is null:
                    options = options with { Bot = null };
                    break;
                case "--assistant" when value is null:
                    options = options with { Assistant = true };
                    break;
                case "--port":
                    options = options with { Port = Port(name, value ?? Next(args, ref i)) };
                    break;
                case "--bot-port":
                    options = options with { BotPort = Port(name, value ?? Next(args, ref i)) };
                    break;
                case "--data" when (value ?? Next(args, ref i)) is { Length: > 0 } folder:
                    options = options with { DataFolder = Path.GetFullPath(folder) };
                    break;
                case ['-', '-', .. var setting] when value is not null && setting.Contains(':', StringComparison.Ordinal):
                    options = options with { BotSettings = new Dictionary<string, string>(options.BotSettings) { [setting] = value } };
                    break;
                default:
                    throw new SandboxStartException($"Opzione sconosciuta o incompleta: {args[Math.Min(i, args.Count - 1)]}. Con --help si vedono tutte.",
                        $"Unknown or incomplete option: {args[Math.Min(i, args.Count - 1)]}. See --help for all of them.");
            }
        }
        return options;
    }

    private static string? Next(IReadOnlyList<string> args, ref int i) => i + 1 < args.Count ? args[++i] : null;

    private static int Port(string name, string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new SandboxStartException($"{name} vuole un numero di porta da 0 a 65535.", $"{name} takes a port number from 0 to 65535.");
}
