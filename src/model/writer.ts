/** Reaches a language model through the AI SDK, which is loaded only when a model is configured. It has no tools. */
import { answerShape } from './prompt.ts';

/** Which model, and where. `baseUrl` is needed for OpenAI-compatible servers (Ollama: http://127.0.0.1:11434/v1). */
export interface ModelSettings {
  provider: 'openai-compatible' | 'anthropic';
  name: string;
  apiKey?: string;
  baseUrl?: string;
  timeoutMs?: number;
}

/** How long one answer may take before the template is used, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 20_000;

/** Something that answers a prompt with data of the shape in prompt.ts. Errors are thrown; the caller falls back. */
export interface Writer {
  provider: string;
  model: string;
  ask(system: string, prompt: string): Promise<unknown>;
}

/** Loads a package by its name; handed in so that a test can be without the packages. */
type Load = (name: string) => Promise<unknown>;
// A name in a variable: the packages are optional, and neither the compiler nor the start may ask for them.
const importByName: Load = (name) => import(name);

interface Sdk {
  generateText(call: object): Promise<{ output: unknown }>;
  Output: { object(shape: object): unknown };
}
type Provider = (options: object) => (model: string) => unknown;

/** Loads the packages and gives back a writer. Throws when they are not installed. */
export async function openWriter(settings: ModelSettings, load: Load = importByName): Promise<Writer> {
  const { provider, name, apiKey, baseUrl } = settings;
  const { generateText, Output } = (await load('ai')) as Sdk;
  const options = { ...(apiKey && { apiKey }), ...(baseUrl && { baseURL: baseUrl }) };
  const model = await (async () => {
    if (provider === 'anthropic') {
      const { createAnthropic } = (await load('@ai-sdk/anthropic')) as { createAnthropic: Provider };
      return createAnthropic(options)(name);
    }
    const { createOpenAICompatible } = (await load('@ai-sdk/openai-compatible')) as {
      createOpenAICompatible: Provider;
    };
    return createOpenAICompatible({ ...options, name: 'model', supportsStructuredOutputs: true })(name);
  })();
  return {
    provider,
    model: name,
    async ask(system, prompt) {
      const { output } = await generateText({
        model,
        system,
        prompt,
        output: Output.object({ schema: answerShape }),
        maxRetries: 0,
        maxOutputTokens: 1_000,
        abortSignal: AbortSignal.timeout(settings.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      });
      return output;
    },
  };
}
